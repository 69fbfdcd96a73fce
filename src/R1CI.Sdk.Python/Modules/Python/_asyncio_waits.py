# Waiting for several things, or not too long.

__name__ = 'asyncio'

from _asyncio_loop import CancelledError, Future, get_event_loop, get_running_loop
from _asyncio_sync import Queue
from _asyncio_tasks import ensure_future, iscoroutine, isfuture

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED'


async def sleep(delay, result=None):
    if delay <= 0:
        await _Pass()
        return result
    loop = get_running_loop()
    future = loop.create_future()
    handle = loop.call_later(delay, _resolve, future, result)
    try:
        return await future
    finally:
        handle.cancel()


def _resolve(future, result):
    if not future.done():
        future.set_result(result)


class _Pass:
    """Awaited, lets the other tasks run once."""

    def __await__(self):
        yield None


class _GatheringFuture(Future):
    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._asked = False

    def cancel(self, msg=None):
        if self.done():
            return False
        found = False
        for child in self._children:
            found = child.cancel(msg=msg) or found
        self._asked = self._asked or found
        return found


def gather(*coros_or_futures, return_exceptions=False):
    if not coros_or_futures:
        future = get_event_loop().create_future()
        future.set_result([])
        return future
    made = {}
    children = []
    loop = None
    for item in coros_or_futures:
        key = id(item)
        if key not in made:
            made[key] = ensure_future(item, loop=loop)
            loop = made[key].get_loop()
        children.append(made[key])
    outer = _GatheringFuture(children, loop=loop)
    left = len(made)

    def done(future):
        nonlocal left
        left -= 1
        if outer.done():
            if not future.cancelled():
                future.exception()
            return
        if not return_exceptions:
            if future.cancelled():
                outer._finish(None, future._cancelled_error())
                return
            if future.exception() is not None:
                outer._finish(None, future.exception())
                return
        if left == 0:
            results = [child._cancelled_error() if child.cancelled() else child._exception or child._result
                       if child._exception is not None else child._result for child in children]
            if outer._asked:
                outer._finish(None, CancelledError())
            else:
                outer._finish(results, None)
    for child in made.values():
        child.add_done_callback(done)
    return outer


def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner._loop.create_future()

    def done(future):
        if outer.cancelled():
            return
        if future.cancelled():
            outer.cancel()
        elif future.exception() is not None:
            outer.set_exception(future.exception())
        else:
            outer.set_result(future.result())
    inner.add_done_callback(done)
    return outer


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    fs = set(fs)
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    if any(iscoroutine(f) for f in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    loop = get_running_loop()
    waiter = loop.create_future()

    def enough():
        done = [f for f in fs if f.done()]
        return len(done) == len(fs) or return_when == FIRST_COMPLETED and done or return_when == FIRST_EXCEPTION and \
            any(not f.cancelled() and f.exception() is not None for f in done)

    def done(future):
        if enough():
            _resolve(waiter, None)
    if not enough():
        handle = None if timeout is None else loop.call_later(timeout, _resolve, waiter, None)
        for f in fs:
            f.add_done_callback(done)
        try:
            await waiter
        finally:
            if handle is not None:
                handle.cancel()
            for f in fs:
                f.remove_done_callback(done)
    finished = {f for f in fs if f.done()}
    return finished, fs - finished


async def wait_for(fut, timeout):
    loop = get_running_loop()
    if timeout is None:
        return await fut
    fut = ensure_future(fut, loop=loop)
    if timeout <= 0 and not fut.done():
        fut.cancel()
        try:
            await fut
        except CancelledError:
            pass
        raise TimeoutError()
    waiter = loop.create_future()
    handle = loop.call_later(timeout, _resolve, waiter, None)

    def done(future):
        _resolve(waiter, None)
    fut.add_done_callback(done)
    try:
        try:
            await waiter
        except CancelledError:
            fut.cancel()
            raise
        if fut.done():
            return fut.result()
        fut.remove_done_callback(done)
        fut.cancel()
        try:
            await fut
        except CancelledError as error:
            raise TimeoutError() from error
        return fut.result()
    finally:
        handle.cancel()


def as_completed(fs, *, timeout=None):
    loop = get_event_loop()
    todo = [ensure_future(f, loop=loop) for f in dict.fromkeys(fs)]
    done = Queue()
    left = len(todo)
    for f in todo:
        f.add_done_callback(done.put_nowait)
    if timeout is not None:
        loop.call_later(timeout, lambda: [done.put_nowait(None) for f in todo if not f.done()])

    async def next_done():
        future = await done.get()
        if future is None:
            raise TimeoutError
        return future.result()
    for _ in range(left):
        yield next_done()


async def to_thread(func, /, *args, **kwargs):
    from contextvars import copy_context
    context = copy_context()
    return await get_running_loop().run_in_executor(None, lambda: context.run(func, *args, **kwargs))


def run_coroutine_threadsafe(coro, loop):
    """A future for other threads of a coroutine that the loop runs."""
    if not iscoroutine(coro):
        raise TypeError('A coroutine object is required')
    from concurrent.futures import Future as OuterFuture
    outer = OuterFuture()

    def begin():
        task = ensure_future(coro, loop=loop)
        outer.set_running_or_notify_cancel()

        def ended(task):
            if task.cancelled():
                outer._state = 'CANCELLED'
                outer._call_back()
            elif task.exception() is not None:
                outer.set_exception(task.exception())
            else:
                outer.set_result(task.result())

        task.add_done_callback(ended)

    loop.call_soon_threadsafe(begin)
    return outer


def wrap_future(future, *, loop=None):
    """A future of the loop that ends as another thread's does."""
    return future if isfuture(future) else (loop or get_event_loop())._chained(future)
