import weakref

class A:
    def m(self): return 'm'
    def __len__(self): return 3

a = A()
r = weakref.ref(a)
print(r() is a, r == weakref.ref(a), hash(r) == hash(a))
p = weakref.proxy(a)
p.x = 5
print(a.x, p.m(), len(p))
d = weakref.WeakValueDictionary()
d['k'] = a
print(d['k'] is a, len(d), 'k' in d, d.get('z'))
k = weakref.WeakKeyDictionary()
k[a] = 1
print(k[a], list(k.values()))
s = weakref.WeakSet([a])
print(a in s, len(s))
s.add(a)
s.discard(a)
print(len(s))
try:
    weakref.ref(3)
except TypeError as e:
    print(e)
wm = weakref.WeakMethod(a.m)
print(wm()())
f = weakref.finalize(a, print, 'finalized')
print(f.alive)
f()
print(f.alive)
