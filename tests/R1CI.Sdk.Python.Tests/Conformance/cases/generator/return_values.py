# What a generator returns travels in StopIteration.value and through yield from.
def three():
    yield 1
    return 'done'

g = three()
print(next(g))
try:
    next(g)
except StopIteration as stop:
    print(repr(stop.value), stop.args)
try:
    next(g)
except StopIteration as stop:
    print(stop.value, stop.args)

def tuple_return():
    return (1, 2)
    yield

try:
    next(tuple_return())
except StopIteration as stop:
    print(stop.value, stop.args)

def exception_return():
    return ValueError('as a value')
    yield

def delegates():
    got = yield from exception_return()
    print('got', repr(got))
    got = yield from three()
    print('got', got)
    got = yield from [10, 20]
    print('list gives', got)
    return got

print(list(delegates()))

def average():
    total = count = 0
    while True:
        value = yield
        if value is None:
            return total / count if count else None
        total += value
        count += 1

def grouper(results, key):
    while True:
        results[key] = yield from average()

results = {}
for key, values in {'kg': [40, 44.5], 'm': [1.5, 1.7, 1.6]}.items():
    g = grouper(results, key)
    next(g)
    for v in values:
        g.send(v)
    g.send(None)
print({k: round(v, 3) for k, v in results.items()})

def raises_stop():
    yield 1
    raise StopIteration('inside')

try:
    for item in raises_stop():
        print(item)
except RuntimeError as error:
    print(error, '|', repr(error.__cause__), error.__context__ is error.__cause__)

def leaks():
    yield next(iter(()))

try:
    list(leaks())
except RuntimeError as error:
    print(error)

def tree(node):
    if node is None:
        return 0
    left, value, right = node
    count = yield from tree(left)
    yield value
    count += yield from tree(right)
    return count + 1

def size(node):
    n = yield from tree(node)
    print('nodes', n)

print(list(size(((None, 1, None), 2, ((None, 3, None), 4, None)))))
