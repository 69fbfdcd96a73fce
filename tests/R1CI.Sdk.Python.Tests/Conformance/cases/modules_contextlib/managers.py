from contextlib import *
import contextlib
import io
import sys

@contextmanager
def tag(name):
    print('<' + name + '>')
    try:
        yield name.upper()
    except ValueError as e:
        print('swallowed', e)
    finally:
        print('</' + name + '>')

with tag('a') as up:
    print(up)
with tag('b'):
    raise ValueError('inside')
try:
    with tag('c'):
        raise KeyError('out')
except KeyError as e:
    print('caught', e)

@tag('deco')
def work(x):
    return x * 2

print(work(4))

@contextmanager
def empty():
    if False:
        yield

@contextmanager
def twice():
    yield 1
    yield 2

for cm in (empty, twice):
    try:
        with cm():
            pass
    except RuntimeError as e:
        print(e)
@contextmanager
def stubborn():
    try:
        yield
    except ValueError:
        yield

try:
    with stubborn():
        raise ValueError('x')
except RuntimeError as e:
    print(e)

with suppress(ZeroDivisionError, KeyError):
    1 / 0
print('after suppress')
out = io.StringIO()
with redirect_stdout(out):
    print('hidden')
print(repr(out.getvalue()))
err = io.StringIO()
with redirect_stderr(err):
    print('e', file=sys.stderr)
print(repr(err.getvalue()))
with nullcontext(5) as n:
    print(n)

class Res:
    def __init__(self, n): self.n = n
    def __enter__(self):
        print('enter', self.n)
        return self
    def __exit__(self, *a):
        print('exit', self.n, a[0])
        return False
    def close(self): print('close', self.n)

with closing(Res(1)) as r:
    print(r.n)
with ExitStack() as stack:
    rs = [stack.enter_context(Res(i)) for i in range(3)]
    stack.callback(print, 'callback', 1, sep='-')
    stack.push(lambda *a: print('pushed', a))
try:
    with ExitStack() as stack:
        stack.enter_context(Res(7))
        stack.callback(lambda: 1 / 0)
        raise KeyError('k')
except ZeroDivisionError as e:
    print(repr(e), repr(e.__context__))
with ExitStack() as stack:
    stack.push(lambda *a: True)
    raise ValueError('gone')
print('survived')
s = ExitStack()
s.enter_context(Res(8))
t = s.pop_all()
s.close()
t.close()
try:
    ExitStack().enter_context(3)
except TypeError as e:
    print(e)

class Timer(ContextDecorator):
    def __enter__(self):
        print('start')
        return self
    def __exit__(self, *exc):
        print('stop')

@Timer()
def f():
    'doc of f'
    return 'f result'

print(f(), f.__name__, f.__doc__)
print(isinstance(Res(1), AbstractContextManager), issubclass(int, AbstractContextManager), tag.__name__)
try:
    with tag('s'):
        raise StopIteration('si')
except StopIteration as e:
    print('stop', e)
try:
    with Res(1), Res(2):
        raise TypeError('t')
except TypeError as e:
    print(e)
