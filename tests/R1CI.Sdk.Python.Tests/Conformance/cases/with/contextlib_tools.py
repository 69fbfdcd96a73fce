import contextlib, io, sys
@contextlib.contextmanager
def tag(name, swallow=False):
    print(f'<{name}>')
    try:
        yield name.upper()
    except ValueError as e:
        print('saw', e)
        if not swallow: raise
    finally:
        print(f'</{name}>')
with tag('a') as t, tag('b'): print(t)
with tag('c', swallow=True): raise ValueError('inner')
print('after swallow')
try:
    with tag('d'): raise KeyError('other')
except KeyError as e:
    print('through', e)
@tag('deco')
def decorated(): return 'result'
print(decorated(), decorated())
@contextlib.contextmanager
def never():
    if False: yield
try:
    with never(): pass
except RuntimeError as e:
    print(e)
@contextlib.contextmanager
def twice():
    yield 1
    yield 2
try:
    with twice(): pass
except RuntimeError as e:
    print(e)
with contextlib.suppress(ZeroDivisionError, KeyError):
    1 / 0
    print('never')
with contextlib.redirect_stdout(io.StringIO()) as buf: print('hidden')
print(repr(buf.getvalue()))
with contextlib.closing(io.StringIO('x')) as f: print(f.read())
print(f.closed)
with contextlib.nullcontext(5) as n: print(n)
with contextlib.ExitStack() as stack:
    for k in 'xyz': stack.enter_context(tag(k))
    stack.callback(print, 'callback', end='!\n')
    stack.push(lambda t, v, tb: print('pushed', t))
    print('inside')
with contextlib.ExitStack() as stack:
    stack.enter_context(tag('outer'))
    saved = stack.pop_all()
print('nothing closed yet')
saved.close()
class Timer(contextlib.ContextDecorator):
    def __enter__(self): print('start'); return self
    def __exit__(self, *a): print('stop', a[0] and a[0].__name__); return True
@Timer()
def risky(x): return 10 / x
print(risky(5), risky(0))
class Abstract(contextlib.AbstractContextManager):
    def __exit__(self, *a): print('exit abstract')
with Abstract() as ab: print(type(ab).__name__)
import asyncio
@contextlib.asynccontextmanager
async def conn(n):
    print('open', n)
    try:
        yield n
    finally:
        print('close', n)
async def main():
    async with conn(1) as c, conn(2): print('using', c)
    async with contextlib.AsyncExitStack() as st:
        await st.enter_async_context(conn(3))
        st.push_async_callback(asyncio.sleep, 0)
asyncio.run(main())
