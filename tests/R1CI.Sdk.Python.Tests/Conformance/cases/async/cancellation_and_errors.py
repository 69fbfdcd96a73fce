# gather, cancellation, timeouts and exceptions between tasks.
import asyncio

async def work(name, delay, result=None, fail=None):
    try:
        print('start', name)
        await asyncio.sleep(delay)
        if fail:
            raise fail
        print('done', name)
        return result or name
    except asyncio.CancelledError:
        print('cancelled', name)
        raise
    finally:
        print('finally', name)

async def main():
    print(await asyncio.gather(work('slow', 0.02), work('quick', 0.01), asyncio.sleep(0, 'plain')))
    results = await asyncio.gather(work('ok', 0), work('bad', 0, fail=ValueError('v')), return_exceptions=True)
    print(results)
    try:
        await asyncio.gather(work('fails', 0, fail=KeyError('k')), work('goes on', 0.01))
    except KeyError as error:
        print('gather raised', error)
    await asyncio.sleep(0.02)

    task = asyncio.create_task(work('victim', 10), name='named')
    await asyncio.sleep(0)
    print(task.get_name(), task.done(), task.cancel('why'), task.cancelled())
    try:
        await task
    except asyncio.CancelledError as error:
        print('awaiting gave', error.args, task.cancelled(), task.done())

    try:
        await asyncio.wait_for(work('too slow', 5), 0.01)
    except asyncio.TimeoutError as error:
        print('timeout', type(error).__name__, isinstance(error, TimeoutError))
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(3)
    except TimeoutError:
        print('timeout block')

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work('g1', 5))
            group.create_task(work('g2', 0, fail=ZeroDivisionError('z')))
    except* ZeroDivisionError as caught:
        print(repr(caught.exceptions), caught.message)

    async def stubborn():
        for attempt in range(2):
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                print('ignored', attempt)
        return 'finished anyway'
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.sleep(0)
    t.cancel()
    print(await t, t.cancelled())

    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(lambda f: print('callback', f.result()))
    future.set_result(42)
    print(await future, future.done())
    try:
        future.set_result(1)
    except asyncio.InvalidStateError as error:
        print(type(error).__name__, error)
    failed = asyncio.create_task(work('f', 0, fail=OSError('o')))
    done, pending = await asyncio.wait([failed])
    print(len(done), len(pending), repr(failed.exception()))
    shielded = asyncio.create_task(work('shielded', 0.01, 7))
    outer = asyncio.shield(shielded)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print('outer cancelled', await shielded)

asyncio.run(main())
for bad in (lambda: asyncio.run(5), lambda: asyncio.get_running_loop()):
    try:
        bad()
    except (ValueError, RuntimeError) as error:
        print(type(error).__name__, error)
