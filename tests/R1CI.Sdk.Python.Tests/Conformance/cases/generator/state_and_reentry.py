# Generator states, re-entry, and what happens around an unstarted or finished one.
import inspect

def numbers():
    received = yield 'first'
    print('received', received)
    received = yield 'second'
    print('received', received)

g = numbers()
print(inspect.getgeneratorstate(g), g.gi_running, g.gi_yieldfrom)
try:
    g.send('too early')
except TypeError as error:
    print(error)
print(g.send(None), inspect.getgeneratorstate(g))
print(g.send({'a': 1}))
print(next(g, 'exhausted'), inspect.getgeneratorstate(g))
print(g.gi_frame, next(g, 'still'))

def reenter():
    yield next(me)

me = reenter()
try:
    next(me)
except ValueError as error:
    print(error)
print(list(me))

g = numbers()
g.close()
print(list(g), inspect.getgeneratorstate(g))

g = numbers()
try:
    g.throw(LookupError, 'before the start')
except LookupError as error:
    print(repr(error))
print(list(g))

def stubborn():
    while True:
        try:
            yield 'again'
        except GeneratorExit:
            print('refuses')
            yield 'refused'

g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error)

def cleanup():
    try:
        yield 1
    except GeneratorExit:
        print('asked to leave')
        raise
    finally:
        print('cleaned')

g = cleanup()
next(g)
print(g.close(), g.close())

def replaces():
    try:
        yield
    finally:
        raise KeyError('instead')

g = replaces()
next(g)
try:
    g.close()
except KeyError as error:
    print(repr(error), repr(error.__context__))

def catches():
    while True:
        try:
            yield 'ready'
        except (ValueError, TypeError) as error:
            print('handled', repr(error))

g = catches()
next(g)
print(g.throw(ValueError('v')), g.throw(TypeError), g.throw(ValueError, 'text'))
for bad in (42, 'text', int):
    try:
        g.throw(bad)
    except TypeError as error:
        print(error)
print(iter(g) is g, bool(g), type(g).__name__)
