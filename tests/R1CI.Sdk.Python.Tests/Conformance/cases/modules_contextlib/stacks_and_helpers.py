from contextlib import *
import io, sys
@contextmanager
def cm(name, swallow=False):
    print('enter', name)
    try: yield name.upper()
    except ValueError as e:
        print('caught', e)
        if not swallow: raise
    finally: print('exit', name)
with cm('a') as a, cm('b') as b: print(a, b)
with cm('c', True): raise ValueError('inside')
try:
    with cm('d'): raise KeyError('k')
except KeyError as e: print('out', e)
@cm('deco')
def f(): return 'body'
print(f(), f())
with ExitStack() as st:
    for n in 'xy': st.enter_context(cm(n))
    st.callback(print, 'callback', 1); st.push(lambda *e: print('push', e[0]))
    keep = st.pop_all()
keep.close()
with suppress(ZeroDivisionError, KeyError): 1 / 0
with redirect_stdout(io.StringIO()) as out: print('hidden')
print(repr(out.getvalue())); 
with redirect_stderr(io.StringIO()) as err: sys.stderr.write('e')
print(err.getvalue())
class R:
    def close(self): print('closed')
with closing(R()): pass
with nullcontext(5) as n: print(n)
class D(ContextDecorator):
    def __enter__(self): print('in'); return self
    def __exit__(self, *e): print('out'); return False
@D()
def g(): print('g')
g()
@contextmanager
def twice(): yield 1; yield 2
@contextmanager
def never():
    if False: yield
for bad in (lambda: twice().__enter__() and None, lambda: never().__enter__()):
    try: bad(); print('fine')
    except RuntimeError as e: print(e)
try:
    with twice(): pass
except RuntimeError as e: print(e)
try:
    with ExitStack() as st: st.callback(lambda: 1 / 0); raise ValueError('first')
except ZeroDivisionError as e: print(repr(e), repr(e.__context__))
import asyncio
@asynccontextmanager
async def ac(): print('aenter'); yield 'v'; print('aexit')
async def main():
    async with ac() as v, AsyncExitStack() as s: print(v, await s.enter_async_context(ac())); s.push_async_callback(asyncio.sleep, 0)
    async with aclosing(agen()) as it:
        async for x in it: print(x); break
async def agen():
    try: yield 1
    finally: print('agen closed')
asyncio.run(main())
print(isinstance(nullcontext(), AbstractContextManager), chdir.__name__)
