# Asynchronous generators, iterators and context managers, with their clean-up order.
import asyncio

class Resource:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    async def __aenter__(self):
        await asyncio.sleep(0)
        print('open', self.name)
        return self

    async def __aexit__(self, kind, value, trace):
        await asyncio.sleep(0)
        print('close', self.name, kind and kind.__name__)
        return self.swallow

async def ticker(n):
    try:
        for i in range(n):
            got = yield i
            if got:
                print('got', got)
    except GeneratorExit:
        print('ticker closed')
        raise
    finally:
        await asyncio.sleep(0)
        print('ticker cleaned')

class Countdown:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if not self.n:
            raise StopAsyncIteration
        self.n -= 1
        return self.n

async def doubled(source):
    async for item in source:
        yield item * 2

async def main():
    async with Resource('a') as a, Resource('b'):
        print('inside', a.name)
    async with Resource('swallows', True):
        raise ValueError('dropped')
    try:
        async with Resource('passes'):
            raise KeyError('kept')
    except KeyError as error:
        print('caught', error)

    t = ticker(5)
    print(await anext(t), await t.asend('hello'), await t.__anext__())
    await t.aclose()
    print(await anext(t, 'over'))
    try:
        await t.athrow(ValueError('late'))
    except (ValueError, StopAsyncIteration) as error:
        print(type(error).__name__)

    print([x async for x in Countdown(4) if x % 2], {x: -x async for x in Countdown(2)}, {x async for x in ticker(1)})
    print([x async for x in doubled(doubled(Countdown(3)))])
    print([await asyncio.sleep(0, n) for n in range(3)])
    lazy = (x + 1 async for x in Countdown(2))
    print(type(lazy).__name__, [x async for x in lazy])

    async for x in Countdown(5):
        if x == 2:
            break
    else:
        print('not printed')
    async for x in Countdown(1):
        print('last', x)
    else:
        print('else')

    for bad in (lambda: aiter(5), lambda: anext(5)):
        try:
            await bad()
        except TypeError as error:
            print(error)
    try:
        async for x in [1]:
            pass
    except TypeError as error:
        print(error)
    try:
        async with 5:
            pass
    except TypeError as error:
        print(error)
    try:
        await 5
    except TypeError as error:
        print(error)
    try:
        for x in ticker(1):
            pass
    except TypeError as error:
        print(error)

asyncio.run(main())
