def inner():
    try:
        a = yield 1
        print('inner got', a)
        b = yield 2
        print('inner got', b)
    except ValueError as e:
        print('inner caught', e)
        yield 'recovered'
    return 'result'
def outer():
    r = yield from inner()
    print('outer has', r)
    yield from [10, 20]
    yield from (x for x in 'ab')
    return (yield from empty())
def empty():
    return 'empty result'
    yield
o = outer()
print(next(o), o.send('A'), o.send('B'), next(o), next(o), next(o))
try:
    next(o)
except StopIteration as e:
    print(e.value)
p = outer()
next(p)
print(p.throw(ValueError('boo')))
p.close()
def flat(x):
    for y in x:
        if isinstance(y, (list, tuple)):
            yield from flat(y)
        else:
            yield y
print(list(flat([1, (2, [3, 4], 5), [[6]]])), list((lambda: (yield from range(3)))()))
def delegate():
    yield from 5
try:
    list(delegate())
except TypeError as e:
    print(e)
class It:
    def __init__(self):
        self.n = 0
    def __iter__(self):
        return self
    def __next__(self):
        self.n += 1
        if self.n > 2:
            raise StopIteration('from class')
        return self.n
def use():
    v = yield from It()
    print('v', v)
print(list(use()))
