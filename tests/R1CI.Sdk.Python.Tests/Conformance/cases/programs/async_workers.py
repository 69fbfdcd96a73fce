# asyncio: producers and consumers over a queue, gather with errors, timeouts, locks, semaphores, async iteration and with.
import asyncio
import time
from contextlib import asynccontextmanager


async def producer(queue, name, items, delay):
    for item in items:
        await asyncio.sleep(delay)
        await queue.put((name, item))
        print('put', name, item)
    return f'{name} sent {len(items)}'


async def consumer(queue, out):
    while True:
        name, item = await queue.get()
        try:
            if item is None:
                return
            await asyncio.sleep(0.015)
            out.append(f'{name}{item * item}')
        finally:
            queue.task_done()


@asynccontextmanager
async def connection(name):
    print('open', name)
    try:
        yield name
    finally:
        await asyncio.sleep(0)
        print('close', name)


class Ticker:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.n:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0.01)
        return self.n


async def countdown(n):
    try:
        while n:
            yield n
            n -= 1
    finally:
        print('countdown closed')


async def fail(after):
    await asyncio.sleep(after)
    raise ValueError(f'after {after}')


async def limited(semaphore, i, active, peak):
    async with semaphore:
        active.append(i)
        peak.append(len(active))
        await asyncio.sleep(0.01)
        active.remove(i)
    return i * 10


async def main():
    queue, out = asyncio.Queue(maxsize=2), []
    worker = asyncio.create_task(consumer(queue, out), name='worker')
    print(await asyncio.gather(producer(queue, 'a', [1, 2], 0.01), producer(queue, 'b', [3, 4], 0.012)))
    await queue.join()
    await queue.put(('end', None))
    await worker
    print(out, worker.done(), worker.get_name(), queue.empty())
    results = await asyncio.gather(fail(0.02), asyncio.sleep(0.01, 'fine'), fail(0.01), return_exceptions=True)
    print([repr(r) for r in results])
    try:
        await asyncio.gather(fail(0.01), asyncio.sleep(1))
    except ValueError as e:
        print('gather', e)
    try:
        await asyncio.wait_for(asyncio.sleep(5), timeout=0.01)
    except asyncio.TimeoutError:
        print('timed out')
    async with connection('one') as one, connection('two'):
        print('using', one, [t async for t in Ticker(3)], {n: n * n async for n in countdown(3) if n != 2})
    semaphore, peak = asyncio.Semaphore(2), []
    print(await asyncio.gather(*(limited(semaphore, i, active := [], peak) if i == 0 else limited(semaphore, i, active, peak) for i in range(5))), max(peak))
    task = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('cancelled', task.cancelled())
    event, order = asyncio.Event(), []

    async def waiter(n):
        await event.wait()
        order.append(n)

    tasks = [asyncio.create_task(waiter(i)) for i in range(3)]
    await asyncio.sleep(0.01)
    event.set()
    done, pending = await asyncio.wait(tasks)
    print(order, len(done), len(pending))
    for finished in asyncio.as_completed([asyncio.sleep(d, d) for d in (0.03, 0.01, 0.02)]):
        print('as completed', await finished)
    agen = countdown(5)
    print(await agen.__anext__(), await anext(agen))
    await agen.aclose()
    lock = asyncio.Lock()
    async with lock:
        print(lock.locked(), lock.locked() and not event.is_set())
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_later(0.01, future.set_result, 'from callback')
    print(await future, future.done())
    return 'main done'


began = time.monotonic()
print(asyncio.run(main()))
print(time.monotonic() - began < 5)
