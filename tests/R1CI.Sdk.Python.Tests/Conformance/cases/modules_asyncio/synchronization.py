import asyncio
async def main():
    lock = asyncio.Lock(); order = []
    async def crit(n):
        async with lock: order.append(('in', n)); await asyncio.sleep(0.01); order.append(('out', n))
    await asyncio.gather(*(crit(i) for i in range(3))); print(order, lock.locked())
    q = asyncio.Queue(2); got = []
    async def producer():
        for i in range(5): await q.put(i)
        await q.put(None)
    async def consumer():
        while (x := await q.get()) is not None: got.append(x); q.task_done()
    await asyncio.gather(producer(), consumer()); print(got, q.empty(), q.qsize(), q.maxsize)
    sem = asyncio.Semaphore(2); running = peak = 0
    async def limited():
        nonlocal running, peak
        async with sem: running += 1; peak = max(peak, running); await asyncio.sleep(0.01); running -= 1
    await asyncio.gather(*(limited() for _ in range(6))); print(peak)
    ev = asyncio.Event()
    async def waiter(): await ev.wait(); return 'woken'
    t = asyncio.create_task(waiter()); await asyncio.sleep(0.01); ev.set(); print(await t, ev.is_set())
    cond = asyncio.Condition()
    async def cw():
        async with cond: await cond.wait(); return 'notified'
    t = asyncio.create_task(cw()); await asyncio.sleep(0)
    async with cond: cond.notify()
    print(await t)
    for f in (lambda: lock.release(), lambda: q.get_nowait(), lambda: (q.put_nowait(1), q.put_nowait(2), q.put_nowait(3)), lambda: asyncio.Semaphore(-1)):
        try: print(f())
        except Exception as e: print(type(e).__name__, e)
    pq = asyncio.PriorityQueue(); [pq.put_nowait(x) for x in (3, 1, 2)]; lq = asyncio.LifoQueue(); [lq.put_nowait(x) for x in (3, 1, 2)]; print([pq.get_nowait() for _ in range(3)], [lq.get_nowait() for _ in range(3)])
    bar = asyncio.Barrier(2); print(sorted(await asyncio.gather(bar.wait(), bar.wait())))
    async def agen():
        for i in range(3): yield i; await asyncio.sleep(0)
    print([x async for x in agen()], {x: x async for x in agen() if x}, [await asyncio.sleep(0, i) for i in range(2)])
asyncio.run(main())
print(asyncio.iscoroutinefunction(main), asyncio.iscoroutine(5))
