import asyncio
async def agen(n):
    try:
        for i in range(n):
            x = yield i
            if x: print('sent', x)
            await asyncio.sleep(0)
    finally:
        print('agen done')
async def main():
    print([i async for i in agen(3)], {i async for i in agen(2)}, {i: i async for i in agen(2) if i})
    print([await asyncio.sleep(0, i) for i in range(3)])
    g = agen(3)
    print(await g.__anext__(), await g.asend('hello'), await anext(g))
    try:
        await g.__anext__()
    except StopAsyncIteration:
        print('stop')
    print(await anext(agen(0), 'default'))
    h = agen(5)
    await h.__anext__()
    try:
        await h.athrow(ValueError('thrown'))
    except ValueError as e:
        print(e)
    k = agen(5)
    await k.__anext__()
    await k.aclose()
    b = agen(3)
    async for i in b:
        if i == 1: break
    else:
        print('never')
    await b.aclose()
    async for i in agen(1): pass
    else:
        print('else', i)
    print([x async for x in (y * 2 async for y in agen(2))])
    ge = (await asyncio.sleep(0, i) for i in range(2))
    print(type(ge).__name__, [v async for v in ge])
class AIter:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if not self.n: raise StopAsyncIteration
        self.n -= 1
        return self.n
class ACM:
    async def __aenter__(self):
        print('aenter')
        return 'resource'
    async def __aexit__(self, t, v, tb):
        print('aexit', t and t.__name__)
        return t is KeyError
async def more():
    print([i async for i in AIter(3)])
    async with ACM() as r, ACM():
        print(r)
    async with ACM():
        raise KeyError('swallowed')
    try:
        async with ACM():
            raise ValueError('not swallowed')
    except ValueError as e:
        print(e)
    for bad in (5, [1]):
        try:
            async for i in bad: pass
        except TypeError as e:
            print(e)
        try:
            async with bad: pass
        except TypeError as e:
            print(e)
        try:
            await bad
        except TypeError as e:
            print(e)
asyncio.run(main())
asyncio.run(more())
