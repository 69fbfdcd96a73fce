t = (1, 'a', [2])
print(t, len(t), t[0], t[-1], t[:2], t + (3,), t * 2, 1 in t, t.index('a'), t.count(1), (1,), (), tuple('abc'), tuple([1, 2]), tuple())
a, b, *c = (1, 2, 3, 4)
(d, e), f = (5, 6), 7
print(a, b, c, d, e, f, (1, 2) < (1, 3), (1, 2) == (1, 2), (1, 2) < (1, 2, 0), hash((1, 2)) == hash((1, 2)), {(1, 2): 'x'}[1, 2])
t[2].append(3)
print(t, max((3, 1)), sum((1, 2)), sorted((2, 1)), tuple(reversed((1, 2))), hash(()), hash((1, 'a')) == hash((1, 'a')), hash((1, 2, 3)))
for x in [lambda: t[5], lambda: t + [1], lambda: t.index(9), lambda: hash(t), lambda: t['a'], lambda: (1, 2) < (1, 'a'), lambda: t.append(1), lambda: tuple(1), lambda: t.__setitem__]:
    try:
        print(x())
    except Exception as e:
        print(type(e).__name__ + ':', e)
try:
    t[0] = 1
except TypeError as e:
    print(e)
try:
    del t[0]
except TypeError as e:
    print(e)
