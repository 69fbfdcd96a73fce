import asyncio
async def add(a, b):
    await asyncio.sleep(0)
    return a + b
async def main():
    print(await add(1, 2))
    r = await asyncio.gather(add(1, 1), add(2, 2), add(3, 3))
    print(r)
    t = asyncio.create_task(add(10, 5))
    print(await t, t.done())
    try:
        await fails()
    except ValueError as e:
        print('caught', e)
    async with CM() as v:
        print('in', v)
    async for x in agen(3):
        print('item', x)
    print([x async for x in agen(4) if x % 2], {x: x async for x in agen(2)}, [await add(i, 1) for i in range(3)])
    return 'main done'
async def fails():
    raise ValueError('async error')
class CM:
    async def __aenter__(self):
        print('aenter')
        return 'cm'
    async def __aexit__(self, *a):
        print('aexit')
async def agen(n):
    for i in range(n):
        yield i
        await asyncio.sleep(0)
print(asyncio.run(main()))
class Aiter:
    def __init__(self):
        self.n = 0
    def __aiter__(self):
        return self
    async def __anext__(self):
        self.n += 1
        if self.n > 2:
            raise StopAsyncIteration
        return self.n
async def more():
    return [x async for x in Aiter()]
print(asyncio.run(more()), type(agen(1)).__name__, asyncio.iscoroutinefunction(add))
c = add(1, 2)
print(type(c).__name__)
c.close()
async def order():
    log = []
    async def w(name, n):
        for i in range(n):
            log.append(f'{name}{i}')
            await asyncio.sleep(0)
    await asyncio.gather(w('a', 3), w('b', 2))
    return log
print(asyncio.run(order()))
