class Awaitable:
    def __await__(self):
        got = yield 'yielded'
        return ('result', got)
async def co():
    return await Awaitable()
c = co()
print(c.send(None))
try:
    c.send('sent')
except StopIteration as e:
    print(e.value)
async def err():
    await 5
try:
    err().send(None)
except TypeError as e:
    print(e)
async def fin():
    try:
        await Awaitable()
    finally:
        print('cleanup')
f = fin()
f.send(None)
f.close()
f = fin()
f.send(None)
try:
    f.throw(KeyError('k'))
except KeyError as e:
    print('thrown', e)
d = co()
d.close()
try:
    d.send(None)
except RuntimeError as e:
    print(e)
async def ag():
    try:
        x = yield 1
        print('x', x)
        yield 2
    finally:
        print('ag fin')
async def drive():
    g = ag()
    print(await g.__anext__(), await g.asend('v'))
    await g.aclose()
    try:
        await g.__anext__()
    except StopAsyncIteration:
        print('exhausted')
try:
    drive().send(None)
except StopIteration:
    print('ok')
