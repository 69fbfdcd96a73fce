class Seq:
    def __init__(self, n): self.n = n
    def __getitem__(self, i):
        if isinstance(i, slice): return ('slice', i.indices(self.n))
        if isinstance(i, tuple): return ('tuple', i)
        if i >= self.n: raise IndexError('done')
        return i * i
    def __len__(self): return self.n
s = Seq(5)
print(list(s), s[1:3], s[::-1], s[1, 2], s[..., 1:2], 16 in s, 5 in s, list(reversed(s)), s[-1])
print(sum(s), max(s), sorted(s, reverse=True), dict(enumerate(s)), list(zip(s, 'ab')), tuple(map(str, s)), [*s], s[1:2, 3])
a, *b = s
print(a, b, all(s), any(s), bool(s), bool(Seq(0)))
it = iter(s)
print(next(it), type(it).__name__, it.__length_hint__())
class M:
    def __init__(self): self.log = []
    def __getitem__(self, k): self.log.append(('get', k)); return k
    def __setitem__(self, k, v): self.log.append(('set', k, v))
    def __delitem__(self, k): self.log.append(('del', k))
    def __contains__(self, k): return 'truthy' if k else 0
    def __missing__(self, k): return 'never'
    def __len__(self): return 10
m = M()
m[1]; m['a'] = 2; del m[1:2]; m[1, 2] = 3; m[:] = 0
m[...] = None
print(m.log)
print(5 in m, 0 in m, 0 not in m, len(m))
for bad in (lambda: 5 in 5, lambda: 5[0], lambda: None[1], lambda: len(5), lambda: iter(5), lambda: [1]['a'], lambda: (1,)[1.0], lambda: 'abc'[None], lambda: {}[[]],
            lambda: reversed({1}), lambda: next([]), lambda: [][0], lambda: ''[0], lambda: ()[-1], lambda: range(3)[3], lambda: b''[0], lambda: int[0], lambda: [1].__getitem__('x')):
    try:
        print(bad())
    except (TypeError, IndexError, KeyError) as e:
        print(type(e).__name__, e)
