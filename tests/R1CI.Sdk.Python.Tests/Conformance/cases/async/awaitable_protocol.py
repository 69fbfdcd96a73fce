import asyncio
class Ready:
    def __init__(self, v): self.v = v
    def __await__(self):
        return self.v
        yield
class Steps:
    def __await__(self):
        x = yield from asyncio.sleep(0).__await__()
        return ('stepped', x)
class BadAwait:
    def __await__(self): return 5
class NotIter:
    def __await__(self): return [1]
async def main():
    print(await Ready(3), await Steps())
    for bad in (BadAwait(), NotIter(), 5, None, [1], lambda: 0, object):
        try:
            await bad
        except TypeError as e:
            print(e)
    c = one()
    print(await c)
    try:
        await c
    except RuntimeError as e:
        print(e)
    results = []
    async def add(x):
        results.append(x)
        await asyncio.sleep(0)
        results.append(-x)
        return x
    print(await asyncio.gather(*(add(i) for i in (1, 2, 3))), results)
    t = asyncio.ensure_future(add(9)); print(isinstance(t, asyncio.Task), await t)
    fut = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(fut.set_result, 'set later')
    print(await fut, fut.done(), fut.result())
    try:
        fut.set_result(1)
    except asyncio.InvalidStateError as e:
        print(type(e).__name__)
    f2 = asyncio.get_running_loop().create_future(); f2.set_exception(KeyError('in future'))
    try:
        await f2
    except KeyError as e:
        print(repr(e))
    async def failing(): raise ValueError('task failed')
    t = asyncio.create_task(failing())
    try:
        await t
    except ValueError as e:
        print(e, t.done(), repr(t.exception()))
    async def forever():
        try:
            await asyncio.sleep(1000)
        except asyncio.CancelledError:
            print('cleanup')
            raise
    t = asyncio.create_task(forever()); await asyncio.sleep(0); print(t.cancel())
    try:
        await t
    except asyncio.CancelledError:
        print(t.cancelled())
    order = []
    async def later(n, d): await asyncio.sleep(d); order.append(n)
    await asyncio.gather(later('slow', .03), later('fast', .01), later('mid', .02)); print(order)
    print([await x for x in asyncio.as_completed([asyncio.sleep(.02, 'b'), asyncio.sleep(.01, 'a')])])
    done, pending = await asyncio.wait({asyncio.create_task(asyncio.sleep(.01, 1)), asyncio.create_task(asyncio.sleep(5, 2))}, return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), [d.result() for d in done]); [p.cancel() for p in pending]
    print(await asyncio.wait_for(asyncio.sleep(0, 'in time'), 1), await asyncio.shield(asyncio.sleep(0, 'shielded')))
    return 'end'
async def one(): return 1
print(asyncio.run(main()))
def manual(coro):
    try:
        while True: coro.send(None)
    except StopIteration as e:
        return e.value
async def chain(n): return n if n == 0 else 1 + await chain(n - 1)
print(manual(chain(20)), asyncio.iscoroutine(c := chain(1)), c.close())
for src in ('async def f(): yield 1; return 2', 'def f(): await x', 'async def f(): yield from x', 'await x', 'async for i in x: pass', 'async with x: pass', 'def f(): async with x: pass', 'def f(): [x async for x in y]', 'async def f(): return [await x for x in y]', 'async def f(): lambda: await x', 'async def f(): def g(): await x', 'async x = 1', 'async def', 'async lambda: 1', 'async = 1', 'def f(): return (await x for x in y)', 'async def f(await): pass', 'class C: await x'):
    try:
        compile(src, 'f', 'exec'); print(src, 'ok')
    except SyntaxError as e:
        print(src, '->', e.msg)
