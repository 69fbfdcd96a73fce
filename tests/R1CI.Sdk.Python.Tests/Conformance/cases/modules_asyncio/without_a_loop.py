# What needs a current loop outside a running one, how objects show themselves, and the fairness of a semaphore.
import asyncio


def show(label, call):
    try:
        print(label, repr(call()).partition(' object at')[0])
    except Exception as e:
        print(label, type(e).__name__, e)


async def answer(value=1):
    return value


async def main():
    pass

coroutine = answer()
show('run a gathering', lambda: asyncio.run(asyncio.gather(asyncio.sleep(0))))
asyncio.run(main())
show('gather nothing', lambda: asyncio.gather())
show('gather', lambda: asyncio.gather(coroutine))
show('loop', lambda: asyncio.get_event_loop())
show('future', lambda: asyncio.ensure_future(coroutine))
show('running', lambda: asyncio.get_running_loop())
show('set', lambda: asyncio.set_event_loop(3))
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
show('own loop', lambda: loop.run_until_complete(asyncio.gather(coroutine, answer(2))))
show('none', lambda: asyncio.gather())
show('no awaitable', lambda: asyncio.gather(3))
loop.close()
for name in ('CancelledError', 'InvalidStateError', 'IncompleteReadError', 'QueueEmpty', 'QueueFull', 'BrokenBarrierError', 'Lock', 'Event', 'Queue'):
    print(name, getattr(asyncio, name).__module__)


async def objects():
    lock, event, semaphore, queue = asyncio.Lock(), asyncio.Event(), asyncio.Semaphore(2), asyncio.Queue(3)
    queue.put_nowait('a')
    async with lock, semaphore:
        event.set()
        for each in (lock, event, semaphore, queue):
            print(repr(each).partition(' at ')[0], repr(each).partition(' at ')[2].partition(' ')[2])
    done = asyncio.get_running_loop().create_future()
    print(done)
    done.set_result(list(range(20)))
    print(done)
    failed = asyncio.create_task(answer([]), name='named')
    print(repr(failed).partition(' running at ')[0])
    await failed
    print(repr(failed).partition(' done, ')[0], repr(failed).rpartition('> ')[2])


async def one(name, limit):
    async with limit:
        print('in', name)
        await asyncio.sleep(.1)
        print('out', name)


async def many():
    limit = asyncio.Semaphore(2)
    await asyncio.gather(*(one(name, limit) for name in 'abcde'))
    print(limit.locked(), asyncio.Semaphore(0).locked())

asyncio.run(objects())
asyncio.run(many())
