x = 5
g = (x * i for i in range(3))
x = 10
print(list(g))
def f():
    vals = [1, 2, 3]
    g = (v for v in vals)
    vals = [9]
    return list(g)
print(f())
def lazy():
    print('evaluated source')
    return [1, 2]
g = (print('item', i) or i for i in lazy())
print('made')
print(list(g))
try:
    g = (i for i in 5)
except TypeError as e:
    print('at creation:', e)
g = (1 / i for i in (1, 0, 2))
print(next(g))
try:
    next(g)
except ZeroDivisionError as e:
    print(e)
print(list(g))
print(sum(i * j for i in range(3) for j in range(i)), max((c for c in 'hello'), key=ord), any(i > 2 for i in range(5)), all([]))
print([[j for j in range(i)] for i in range(4)], {i: [k for k in range(i)] for i in range(3)}, {(a, b) for a in 'xy' for b in 'z'})
print([i for i in range(10) if i % 2 if i % 3], [(i, j) for i in 'ab' if i != 'c' for j in range(2) if j], [y for x in [[1], [2, 3]] for y in x])
print([f() for f in [lambda: i for i in range(3)]], [f() for f in [lambda i=i: i for i in range(3)]])
print(dict((k, v) for v, k in enumerate('abc')), tuple(i for i in 'xy'), set(i % 2 for i in range(5)), list(i for i, in [(1,), (2,)]))
print([a if a else 'zero' for a in range(2)], [*(i for i in 'ab')], [(lambda y: y + z)(1) for z in [5]], [(yy := i, yy ** 2) for i in range(2)], yy)
class C:
    items = [1, 2]
    doubled = [i * 2 for i in items]
    try:
        bad = [i * k for i in items for k in items]
    except NameError as e:
        print(e)
print(C.doubled)
it = iter([1, 2, 3, 4])
print([(a, next(it)) for a in it])
print(list(zip(*[iter('abcdef')] * 2)))
