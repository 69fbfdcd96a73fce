print([x * x for x in range(5)], [x for x in range(10) if x % 2 if x > 3], [(i, j) for i in range(2) for j in 'ab'], [[i * j for j in range(3)] for i in range(3)])
print({x % 3 for x in range(10)}, {x: x ** 2 for x in range(3)}, list(x + 1 for x in range(3)), sum(x for x in range(5)), {k: v for v, k in enumerate('ab')})
x = 'outer'
print([x for x in range(3)], x, [y := 5, y + 1], y, [last := i for i in range(3)], last, any(n > 2 for n in [1, 3]), [lambda: i for i in range(3)][0](), [f() for f in [lambda i=i: i for i in range(3)]])
m = [[1, 2], [3, 4]]
print([v for row in m for v in row], list(zip(*m)), [list(c) for c in zip(*m)], [a for a, *_ in m], [c.upper() if c > 'a' else c for c in 'abc'], [] or [0 for _ in ()])
class K:
    n = 3
    items = [i for i in range(n)]
print(K.items)
try:
    class Q:
        n = 3
        bad = [n for _ in range(1)]
except NameError as e:
    print(e)
g = (i for i in range(3))
print(next(g), list(g), list(g), type(g).__name__)
