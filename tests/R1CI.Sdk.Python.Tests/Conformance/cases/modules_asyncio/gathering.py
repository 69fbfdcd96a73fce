# Order of tasks on one loop, gather with errors, queues, timeouts, cancellation, async iteration and managers.
import asyncio


async def step(name, delay, fail=False):
    print('start', name)
    await asyncio.sleep(delay)
    if fail:
        raise ValueError(name)
    print('end', name)
    return name.upper()


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.n:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0)
        return self.n

    async def __aenter__(self):
        print('enter')
        return self

    async def __aexit__(self, kind, value, tb):
        print('exit', kind and kind.__name__)
        return True


async def producer(queue):
    for i in range(3):
        await queue.put(i)
        await asyncio.sleep(0.01)
    await queue.put(None)


async def consumer(queue):
    got = []
    while (item := await queue.get()) is not None:
        got.append(item * 10)
    return got


async def main():
    print(await asyncio.gather(step('a', 0.03), step('b', 0.01), step('c', 0.02)))
    print([r if isinstance(r, str) else repr(r) for r in await asyncio.gather(step('d', 0.01), step('e', 0, True), return_exceptions=True)])
    async with Countdown(3) as c:
        print([x async for x in c], [x async for x in Countdown(4) if x % 2])
        raise KeyError('inside')
    queue = asyncio.Queue(maxsize=1)
    print((await asyncio.gather(producer(queue), consumer(queue)))[1])
    try:
        await asyncio.wait_for(step('slow', 10), 0.05)
    except asyncio.TimeoutError as e:
        print('timeout', type(e).__name__)
    task = asyncio.create_task(step('gone', 10), name='mine')
    await asyncio.sleep(0)
    print(task.get_name(), task.done(), task.cancel())
    try:
        await task
    except asyncio.CancelledError:
        print('cancelled', task.cancelled())
    try:
        async with asyncio.TaskGroup() as group:
            one = group.create_task(step('tg', 0))
            group.create_task(step('bad', 0, True))
    except* ValueError as group_error:
        print(group_error.exceptions, one.done())
    return 'finished'


print(asyncio.run(main()))
