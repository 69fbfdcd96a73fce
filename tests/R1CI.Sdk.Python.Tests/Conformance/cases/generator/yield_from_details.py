def inner():
    try:
        a = yield 1
        print('inner got', a)
        b = yield 2
        print('inner got', b)
    except KeyError as e:
        print('inner caught', e)
        yield 'handled'
    return 'inner result'
def outer():
    r = yield from inner()
    print('outer got', r)
    r2 = yield from [10, 20]
    print('list gave', r2)
    return (yield from ())
o = outer()
print(next(o), o.send('A'), o.throw(KeyError('k')))
print(list(o))
class It:
    def __iter__(self): return self
    def __next__(self): raise StopIteration('from next')
def d(): print((yield from It()))
list(d())
class Custom:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration('ended')
        return self.n
    def send(self, v):
        print('send', v)
        return 'sent'
    def throw(self, *a):
        print('throw', [getattr(x, '__name__', type(x).__name__) for x in a])
        return 'thrown'
    def close(self): print('close')
def use():
    r = yield from Custom()
    yield r
u = use()
print(next(u), u.send(7), u.throw(ValueError('x')), next(u))
u.close()
def nothing_to_send(): yield from range(3)
n = nothing_to_send(); next(n)
try:
    n.send(5)
except AttributeError as e:
    print(e)
def bad(): yield from 5
try:
    list(bad())
except TypeError as e:
    print(e)
def tree(t):
    if isinstance(t, list):
        for x in t: yield from tree(x)
    else:
        yield t
print(list(tree([1, [2, [3, [4]], 5]])))
def close_inner():
    try:
        yield 1
    finally:
        print('inner closed')
def close_outer():
    try:
        yield from close_inner()
    finally:
        print('outer closed')
c = close_outer(); next(c); c.close()
def chain(n): return (yield from chain(n - 1)) + 1 if n else (yield 'deep') or 0
k = chain(50)
print(next(k))
try:
    k.send(None)
except StopIteration as e:
    print(e.value)
