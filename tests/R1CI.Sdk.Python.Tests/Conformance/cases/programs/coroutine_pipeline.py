# Pipelines: lazy generators, coroutines that receive, yield from with results, and cleanup on close.
from functools import wraps
from itertools import islice, takewhile, count, chain, tee


def coroutine(function):
    @wraps(function)
    def start(*args, **kwargs):
        g = function(*args, **kwargs)
        next(g)
        return g
    return start


@coroutine
def average():
    total, n, mean = 0, 0, None
    try:
        while True:
            x = yield mean
            if x is None:
                return mean
            total, n = total + x, n + 1
            mean = total / n
    finally:
        print('average closed after', n)


@coroutine
def broadcast(*targets):
    while True:
        try:
            item = yield
        except ValueError as e:
            for target in targets:
                target.append(f'error {e}')
        else:
            for target in targets:
                target.append(item)


def grep(pattern, lines):
    for line in lines:
        if pattern in line:
            yield line


def numbered(lines, start=1):
    return ((i, line.rstrip('\n')) for i, line in enumerate(lines, start))


def flatten(x, depth=0):
    if isinstance(x, (list, tuple)):
        n = 0
        for y in x:
            n += yield from flatten(y, depth + 1)
        return n
    yield depth, x
    return 1


def collatz(n):
    while n != 1:
        yield n
        n = 3 * n + 1 if n % 2 else n // 2
    yield 1


a = average()
print([a.send(x) for x in (10, 20, 30)])
try:
    a.send(None)
except StopIteration as stop:
    print('returned', stop.value)
b = average()
b.send(5)
b.close()
try:
    b.send(1)
except StopIteration as stop:
    print('stopped', stop.value, average.__name__)
left, right = [], []
c = broadcast(left, right)
for x in 'ab':
    c.send(x)
c.throw(ValueError('bad'))
c.send('c')
print(left, left == right)
g = flatten([1, [2, (3, [4]), []], 5])
result = []
while True:
    try:
        result.append(next(g))
    except StopIteration as e:
        print(result, 'leaves', e.value)
        break
print(list(numbered(grep('o', ['one\n', 'three\n', 'four\n', 'two']), start=10)))
print(*collatz(27 // 3), max(range(1, 30), key=lambda n: sum(1 for _ in collatz(n))), sep=' ')
squares = (n * n for n in count(1))
print(list(takewhile(lambda s: s < 60, squares)), next(squares), list(islice(squares, 2, 8, 3)))
x, y = tee(collatz(6))
print(list(zip(x, islice(y, 1, None))), list(chain.from_iterable([[1], (), 'ab'])))
