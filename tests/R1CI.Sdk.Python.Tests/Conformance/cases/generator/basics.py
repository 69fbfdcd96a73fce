def gen(n):
    print('start')
    for i in range(n):
        got = yield i
        if got:
            print('got', got)
    return 'done'
g = gen(3)
print(next(g), g.send('hello'), next(g))
try:
    next(g)
except StopIteration as e:
    print('value', e.value)
print(list(gen(2)), sum(x * x for x in range(4)), type(g).__name__, g.gi_running if hasattr(g, 'gi_running') else None)
def infinite():
    n = 0
    while True:
        yield n
        n += 1
import itertools
print(list(itertools.islice(infinite(), 5)), [x for x, _ in zip(infinite(), range(3))])
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
f = fib()
print([next(f) for _ in range(10)])
try:
    gen(1).send(1)
except TypeError as e:
    print(e)
def empty():
    return
    yield
print(list(empty()), next(empty(), 'nothing'))
def rec(t):
    if isinstance(t, list):
        for x in t:
            yield from rec(x)
    else:
        yield t
print(list(rec([1, [2, [3, [4]], 5]])))
