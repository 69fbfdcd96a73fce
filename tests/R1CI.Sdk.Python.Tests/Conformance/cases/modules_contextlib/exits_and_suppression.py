# Order of exits, exceptions seen and replaced, ExitStack callbacks, nested suppression, redirect, closing, null context.
import io
from contextlib import ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress, ContextDecorator, AbstractContextManager


@contextmanager
def tag(name, swallow=()):
    print('<' + name, end='> ')
    try:
        yield name.upper()
    except swallow as e:
        print('swallowed', repr(e), end=' ')
    finally:
        print('</' + name, end='> ')


with tag('a') as a, tag('b') as b:
    print(a, b, end=' ')
print()
with tag('x', ZeroDivisionError):
    1 / 0
print('after')
try:
    with tag('outer', KeyError), tag('inner', ZeroDivisionError):
        raise ValueError('through both')
except ValueError as e:
    print(e)
with ExitStack() as stack:
    names = [stack.enter_context(tag(n)) for n in 'pq']
    stack.callback(print, 'callback', 1, end=' ')
    stack.push(lambda kind, value, tb: print('saw', kind, value, end=' ') or True)
    print(names, end=' ')
    raise RuntimeError('gone')
print('kept going')
with ExitStack() as stack:
    stack.callback(lambda: print('moved on'))
    kept = stack.pop_all()
print('not yet'); kept.close()
try:
    with ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        stack.callback(lambda: [].pop())
        raise KeyError('first')
except ZeroDivisionError as e:
    print(repr(e), repr(e.__context__), repr(e.__context__.__context__))


class Timer(ContextDecorator):
    def __enter__(self):
        print('start', end=' ')
        return self

    def __exit__(self, *exc):
        print('stop', exc[0] and exc[0].__name__)
        return exc[0] is OSError


@Timer()
def work(fail=False):
    if fail:
        raise OSError('disk')
    return 42


@tag('deco')
def twice():
    return 'body'


print(work(), work(True), twice(), twice())
out = io.StringIO()
with redirect_stdout(out), suppress(KeyError, IndexError):
    print('captured')
    {}['missing']
    print('never')
print(repr(out.getvalue()), nullcontext(5).__enter__())


class Door:
    def close(self):
        print('closed', end=' ')


with closing(Door()) as door, nullcontext('n') as n:
    print(type(door).__name__, n, end=' ')
print()


@contextmanager
def no_yield():
    return
    yield


@contextmanager
def two_yields():
    yield 1
    yield 2


@contextmanager
def keeps_on():
    try:
        yield
    except ValueError:
        yield


for manager in (no_yield, two_yields, keeps_on, lambda: 5, lambda: tag('z', ()), contextmanager(lambda: iter([]))):
    try:
        with manager() as value:
            if manager is keeps_on:
                raise ValueError('v')
            print('in', value, end=' ')
    except Exception as e:
        print(type(e).__name__, e)
m = tag('once')
with m:
    pass
try:
    with m:
        pass
except Exception as e:
    print(type(e).__name__, e)
print(isinstance(m, AbstractContextManager), issubclass(Door, AbstractContextManager))
