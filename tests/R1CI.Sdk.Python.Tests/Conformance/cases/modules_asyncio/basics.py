import asyncio
import time

async def say(after, what, log):
    await asyncio.sleep(after)
    log.append(what)
    return what.upper()

async def main():
    log = []
    print(await asyncio.gather(say(0.03, 'c', log), say(0.01, 'a', log), say(0.02, 'b', log)), log)
    t = asyncio.create_task(say(0.01, 'task', log), name='named')
    print(t.get_name(), t.done(), await t, t.done(), t.result())
    try:
        await asyncio.wait_for(asyncio.sleep(10), timeout=0.01)
    except asyncio.TimeoutError as e:
        print('timeout', repr(e))
    t = asyncio.create_task(asyncio.sleep(5))
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print('cancelled', t.cancelled())

    async def bad():
        raise ValueError('bad')
    print(await asyncio.gather(bad(), say(0, 'ok', log), return_exceptions=True))
    try:
        await asyncio.gather(bad(), say(0, 'ok', log))
    except ValueError as e:
        print('gather raised', e)
    q = asyncio.Queue(maxsize=2)
    got = []

    async def produce():
        for i in range(5):
            await q.put(i)
        await q.put(None)

    async def consume():
        while (item := await q.get()) is not None:
            got.append(item)
            q.task_done()
    await asyncio.gather(produce(), consume())
    print(got, q.empty())
    lock = asyncio.Lock()
    order = []

    async def locked(n):
        async with lock:
            order.append(f'in{n}')
            await asyncio.sleep(0.001)
            order.append(f'out{n}')
    await asyncio.gather(*(locked(i) for i in range(3)))
    print(order)
    ev = asyncio.Event()

    async def waiter():
        await ev.wait()
        return 'woken'
    w = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    ev.set()
    print(await w)
    sem = asyncio.Semaphore(2)
    active, peak = 0, 0

    async def limited():
        nonlocal active, peak
        async with sem:
            active += 1
            peak = max(peak, active)
            await asyncio.sleep(0.001)
            active -= 1
    await asyncio.gather(*(limited() for _ in range(6)))
    print('peak', peak)
    done, pending = await asyncio.wait([asyncio.create_task(say(d, str(d), log)) for d in (0.01, 0.2)], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), done.pop().result())
    for p in pending:
        p.cancel()
    for f in asyncio.as_completed([say(0.02, 'y', log), say(0.01, 'x', log)]):
        print(await f, end=' ')
    print()

    async def agen():
        for i in range(3):
            await asyncio.sleep(0)
            yield i
    print([x async for x in agen()])
    async for x in agen():
        print(x, end=' ')
    print()
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(1)
    except TimeoutError:
        print('timed out')
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(say(0.01, 'g1', log))
        b = tg.create_task(say(0.005, 'g2', log))
    print(a.result(), b.result())
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad())
            tg.create_task(asyncio.sleep(1))
    except* ValueError as eg:
        print(eg.exceptions)
    print(await asyncio.shield(say(0, 's', log)), await asyncio.to_thread(len, [1, 2]), asyncio.current_task().get_name()[:4], len(asyncio.all_tasks()))
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    loop.call_later(0.01, fut.set_result, 'later')
    print(await fut, await loop.run_in_executor(None, max, 3, 4))
    cond = asyncio.Condition()

    async def cw():
        async with cond:
            await cond.wait()
            return 'cond'
    ct = asyncio.create_task(cw())
    await asyncio.sleep(0)
    async with cond:
        cond.notify_all()
    print(await ct)
    return 'done'

print(asyncio.run(main()))
for f in (lambda: asyncio.run(3), lambda: asyncio.get_running_loop(), lambda: asyncio.Queue().get_nowait()):
    try:
        f()
    except BaseException as e:
        print(type(e).__name__, e)

async def boom():
    raise KeyError('k')

try:
    asyncio.run(boom())
except KeyError as e:
    print('KeyError', e)
loop = asyncio.new_event_loop()
print(loop.run_until_complete(say(0, 'loop', [])))
loop.close()

class Awaitable:
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return 'custom'

async def use():
    return await Awaitable()

print(asyncio.run(use()), asyncio.iscoroutinefunction(use))

async def cleanup():
    try:
        await asyncio.sleep(10)
    finally:
        print('cleaned')

async def leaving():
    asyncio.create_task(cleanup())
    await asyncio.sleep(0)

asyncio.run(leaving())
