def g():
    try:
        while True:
            try:
                x = yield 1
                print('x', x)
            except ValueError as e:
                print('caught', e)
                yield 'after'
    finally:
        print('cleanup')
a = g()
next(a)
print(a.throw(ValueError('v')))
print(a.send(5) if False else next(a))
a.close()
a.close()
print(list(a))
b = g()
next(b)
try:
    b.throw(KeyError('k'))
except KeyError as e:
    print('out', e)
c = g()
try:
    c.throw(TypeError('before start'))
except TypeError as e:
    print(e)
def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2
s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)
def stops():
    yield 1
    raise StopIteration('inner')
try:
    list(stops())
except RuntimeError as e:
    print(e, repr(e.__cause__))
def again():
    yield next(me)
me = again()
try:
    next(me)
except ValueError as e:
    print(e)
def fin():
    try:
        yield 1
        yield 2
    finally:
        print('finally ran')
f = fin()
print(next(f))
f.close()
print('end')
