import asyncio
log = []
async def worker(name, n, fail=False):
    for i in range(n):
        log.append(f'{name}{i}')
        await asyncio.sleep(0)
    if fail: raise ValueError(name)
    return name * 2
async def main():
    print(await asyncio.gather(worker('a', 2), worker('b', 3), worker('c', 1)), log)
    log.clear()
    t = asyncio.create_task(worker('t', 2), name='mytask')
    print(t.done(), t.get_name())
    print(await t, t.done(), t.result(), log)
    print(await asyncio.gather(worker('x', 1, True), worker('y', 1), return_exceptions=True))
    try:
        await asyncio.gather(worker('z', 1, True), worker('w', 1))
    except ValueError as e:
        print('gather raised', e)
    try:
        await asyncio.wait_for(asyncio.sleep(10), timeout=0.01)
    except asyncio.TimeoutError:
        print('timeout')
    c = asyncio.create_task(asyncio.sleep(5))
    await asyncio.sleep(0)
    c.cancel()
    try:
        await c
    except asyncio.CancelledError:
        print('cancelled', c.cancelled())
    q = asyncio.Queue()
    async def producer():
        for i in range(3):
            await q.put(i)
        await q.put(None)
    async def consumer():
        out = []
        while (v := await q.get()) is not None: out.append(v)
        return out
    print((await asyncio.gather(producer(), consumer()))[1])
    lock = asyncio.Lock()
    order = []
    async def locked(n):
        async with lock:
            order.append(n)
            await asyncio.sleep(0)
            order.append(n)
    await asyncio.gather(locked(1), locked(2))
    print(order)
    e = asyncio.Event()
    async def waiter():
        await e.wait()
        return 'event seen'
    w = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    e.set()
    print(await w)
    done, pending = await asyncio.wait([asyncio.create_task(worker('p', 1)), asyncio.create_task(worker('q', 2))])
    print(len(done), len(pending), sorted(d.result() for d in done))
    async with asyncio.TaskGroup() as tg:
        a, b = tg.create_task(worker('m', 1)), tg.create_task(worker('n', 1))
    print(a.result(), b.result())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(worker('bad', 1, True))
    except* ValueError as eg:
        print([str(x) for x in eg.exceptions])
    async with asyncio.timeout(5):
        print('in time')
    sem = asyncio.Semaphore(2)
    async with sem: print(sem.locked())
    return 'main result'
print(asyncio.run(main()))
async def returns(): return 5
try:
    asyncio.run(5)
except ValueError as e:
    print(e)
co = returns()
try:
    co.send(None)
except StopIteration as s:
    print(s.value)
try:
    co.send(None)
except RuntimeError as e:
    print(e)
