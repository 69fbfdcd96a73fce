import weakref
class A:
    def __init__(self, n): self.n = n
    def m(self): return self.n
a = A(1); r = weakref.ref(a); print(r() is a, r().n, weakref.getweakrefcount(a), r == weakref.ref(a), hash(r) == hash(a), isinstance(r, weakref.ReferenceType), weakref.getweakrefs(a)[0] is r)
p = weakref.proxy(a); p.n = 5; print(a.n, p.m(), isinstance(p, weakref.ProxyType), type(p).__name__)
d = weakref.WeakValueDictionary(); d['k'] = a; print(d['k'].n, list(d.items())[0][0], len(d), 'k' in d, d.get('z'), list(d.keys()), d.pop('k').n, len(d)); d.update({'x': a}); print(d.setdefault('x', A(9)).n, list(d.valuerefs())[0]() is a)
k = weakref.WeakKeyDictionary(); k[a] = 'v'; print(k[a], a in k, list(k.items())[0][1], k.get(5, 'none') if False else '', len(k), list(k.keyrefs())[0]() is a)
s = weakref.WeakSet([a]); b = A(2); s.add(b); print(len(s), a in s, sorted(x.n for x in s), s.discard(b), len(s), s == weakref.WeakSet([a]), s | {b} == {a, b})
wm = weakref.WeakMethod(a.m); print(wm()(), wm == weakref.WeakMethod(a.m)); f = weakref.finalize(a, print, 'finalized', 1); print(f.alive, f.peek()[2], f.detach() is not None, f.alive); g = weakref.finalize(a, lambda x: x * 2, 21); print(g(), g(), g.alive)
for bad in (lambda: weakref.ref(5), lambda: weakref.ref('x'), lambda: weakref.proxy([]), lambda: d['nope'], lambda: weakref.WeakKeyDictionary()[a], lambda: weakref.WeakSet().pop(), lambda: weakref.WeakMethod(len)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
