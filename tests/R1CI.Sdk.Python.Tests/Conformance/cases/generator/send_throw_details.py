def g():
    try:
        x = yield 'first'
        print('got', x)
        y = yield x * 2
        print('got', y)
    except ValueError as e:
        print('caught', e)
        yield 'recovered'
    finally:
        print('finally')
    return 'result'
it = g()
print(next(it), it.send(5))
print(it.throw(ValueError('boom')))
try:
    next(it)
except StopIteration as e:
    print('stop', e.value)
print(list(it), next(it, 'exhausted'))
it = g()
try:
    it.send(1)
except TypeError as e:
    print(e)
try:
    it.throw(KeyError('k'))
except KeyError as e:
    print('raised', e)
print(next(it, 'done after throw'))
def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            yield 'refuses'
s = stubborn(); next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)
def reentrant():
    yield next(me)
me = reentrant()
try:
    next(me)
except ValueError as e:
    print(e)
def stops():
    yield 1
    raise StopIteration('inner')
try:
    list(stops())
except RuntimeError as e:
    print(e, repr(e.__cause__))
def ret(): return (yield)
r = ret(); next(r)
try:
    r.send('v')
except StopIteration as e:
    print(e.value, e.args)
c = g(); c.close()
print(next(c, 'closed'))
for args in ((), (5,), (int,), (ValueError, 5), (ValueError, 'msg', 5)):
    gen = g(); next(gen)
    try:
        print(gen.throw(*args))
    except Exception as e:
        print(type(e).__name__, e)
    gen.close()
print(g.__name__, it.__name__, it.__qualname__, type(it).__name__, it.gi_code.co_name)
it.__name__ = 'other'
print(it.__name__)
ge = (i for i in 'ab')
print(ge.__name__, ge.__qualname__, iter(ge) is ge)
