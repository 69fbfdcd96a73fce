for r in (range(5), range(2, 10, 3), range(10, 0, -3), range(0), range(5, 2), range(-3, 3), range(1, 2), range(10**18, 10**18 + 3), range(10**20, 10**20 + 10, 4), range(-10**25, 10**25, 10**25)):
    print(r, list(r), len(r), bool(r), r.start, r.stop, r.step, list(reversed(r)), r[0:2], r[::-1], r[-1:] == r[-1:], sum(r), 5 in r, 10**20 in r, '5' in r, 2.0 in r)
r = range(0, 20, 3)
print(r[2], r[-1], r[1:4], r[::2], r[::-1], r.index(9), r.count(9), r.count(10), 9.0 in r, max(r), min(r), sorted(r, reverse=True), list(zip(r, 'ab')), [*r][:2], r == range(0, 21, 3), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), hash(range(3)) == hash(range(0, 3, 1)), range(1, 1, 5) == range(0))
big = range(10**30)
print(big[10**29], big[-1], 10**29 in big, -1 in big, big.index(10**28), big[10**29:10**29 + 2], next(iter(big)), next(reversed(big)), big.count(5), big == range(10**30), big != range(10**31), hash(big) == hash(range(10**30)), big[:3], bool(big))
for c in ('range(1.5)', 'range("a")', 'range(1, 2, 0)', 'range()', 'range(1, 2, 3, 4)', 'range(stop=5)', 'r[100]', 'r["a"]', 'r[1.0]', 'r.index(1)', 'r.index("a")', 'r.foo', 'r + r', 'r * 2', 'r < r', 'r[0] = 1', 'del r[0]', 'range(None)', 'len(range(10**30))', 'big[10**31]', 'big["x"]', 'big.index(-5)', 'hash(r) == hash(r)', 'range(3).start', 'reversed(range(3))', 'iter(range(3))', 'iter(big)', 'range(True)', 'range(3)[True]', 'r.append(1)', 'range(5) == [0, 1, 2, 3, 4]', 'class_', 'r.step', 'list(range(3, 0))', 'list(range(0, -5, -2))', 'range(10)[2:8][1:3]', 'range(10)[::-1][::2]', 'range(5)[10:]', 'range(-5, 5)[-3:]'):
    try:
        if ' = ' in c or c.startswith('del'): exec(c)
        else:
            v = repr(eval(c))
            print(c, '=', v.split(' object')[0])
    except Exception as e:
        print(c, '->', type(e).__name__, e)
class I:
    def __index__(self): return 4
print(list(range(I())), range(10)[I()], range(I(), 8), I() in range(5) if False else 'skip')
try:
    class R(range): pass
except TypeError as e:
    print(e)
for i in range(3, 0, -1): print(i, end=' ')
for i in range(10**20, 10**20 + 2): print(i, end=' ')
print([i for i in range(0, 10**30, 10**29)][:3], sum(1 for _ in range(0, 10**20, 10**19)))
it = iter(range(5)); next(it); print(list(it), it.__length_hint__(), range(5).__iter__().__length_hint__(), type(iter(big)).__name__, type(it).__name__)
