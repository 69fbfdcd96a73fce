# Coroutines on one event loop and the virtual clock: when every task sleeps, the clock jumps to the next wake-up.

import time as _time
from collections import deque as _deque
from heapq import heappop as _heappop, heappush as _heappush

from _asyncio_sync import (BoundedSemaphore, Condition, Event, LifoQueue, Lock, PriorityQueue, Queue, QueueEmpty,
                           QueueFull, Semaphore)

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED'


class CancelledError(BaseException):
    pass


class InvalidStateError(Exception):
    pass


class Handle:
    def __init__(self, callback, args, when=0.0):
        self._callback, self._args, self._when = callback, args, when
        self._cancelled = False

    def cancel(self):
        self._cancelled = True

    def cancelled(self):
        return self._cancelled

    def when(self):
        return self._when

    def _run(self):
        if not self._cancelled:
            self._callback(*self._args)


TimerHandle = Handle
_running = [None]
_current_loop = [None]


class AbstractEventLoop:
    pass


class _Loop(AbstractEventLoop):
    def __init__(self):
        self._ready = _deque()
        self._timers = []
        self._order = 0
        self._closed = False
        self._stopping = False
        self._tasks = []
        self._task = None
        self._handler = None

    def time(self):
        return _time.monotonic()

    def call_soon(self, callback, *args, context=None):
        handle = Handle(callback, args)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        return self.call_at(self.time() + delay, callback, *args)

    def call_at(self, when, callback, *args, context=None):
        handle = Handle(callback, args, when)
        self._order += 1
        _heappush(self._timers, (when, self._order, handle))
        return handle

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        return Task(coro, loop=self, name=name)

    def run_in_executor(self, executor, func, *args):
        future = Future(loop=self)
        try:
            result = func(*args)
        except Exception as error:
            future.set_exception(error)
        else:
            future.set_result(result)
        return future

    def is_running(self):
        return _running[0] is self

    def is_closed(self):
        return self._closed

    def close(self):
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        self._closed = True

    def stop(self):
        self._stopping = True

    def get_debug(self):
        return False

    def set_debug(self, enabled):
        pass

    def set_exception_handler(self, handler):
        self._handler = handler

    def call_exception_handler(self, context):
        if self._handler:
            self._handler(self, context)

    async def shutdown_asyncgens(self):
        pass

    async def shutdown_default_executor(self):
        pass

    def _step(self):
        """Run what is ready; with nothing ready, jump to the next timer. False when there is nothing at all."""
        now = self.time()
        while self._timers and self._timers[0][2]._cancelled:
            _heappop(self._timers)
        if not self._ready and self._timers:
            wait = self._timers[0][0] - now
            if wait > 0:
                _time.sleep(wait)
                now = max(self.time(), self._timers[0][0])
        while self._timers and self._timers[0][0] <= now:
            self._ready.append(_heappop(self._timers)[2])
        if not self._ready:
            return False
        for _ in range(len(self._ready)):
            self._ready.popleft()._run()
        return True

    def _enter(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')
        if _running[0] is self:
            raise RuntimeError('This event loop is already running')
        if _running[0] is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')

    def run_forever(self):
        self._enter()
        _running[0] = self
        try:
            while not self._stopping and self._step():
                pass
        finally:
            self._stopping = False
            _running[0] = None

    def run_until_complete(self, future):
        self._enter()
        future = ensure_future(future, loop=self)
        _running[0] = self
        try:
            while not future.done() and not self._stopping:
                if not self._step():
                    raise RuntimeError('every task waits and nothing can wake one: the program would hang here')
        finally:
            stopped, self._stopping = self._stopping, False
            _running[0] = None
        if stopped and not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()


class Future:
    """A result that is not there yet."""
    _asyncio_future_blocking = False

    def __init__(self, *, loop=None):
        self._loop = loop or get_event_loop()
        self._state = 'PENDING'
        self._result = self._exception = None
        self._cancel_message = None
        self._callbacks = []

    def __repr__(self):
        text = self._state.lower()
        if self._state == 'FINISHED':
            text += f' exception={self._exception!r}' if self._exception is not None else f' result={self._result!r}'
        return f'<{self.__class__.__name__} {text}>'

    def get_loop(self):
        return self._loop

    def done(self):
        return self._state != 'PENDING'

    def cancelled(self):
        return self._state == 'CANCELLED'

    def cancel(self, msg=None):
        if self._state != 'PENDING':
            return False
        self._state, self._cancel_message = 'CANCELLED', msg
        self._schedule()
        return True

    def _schedule(self):
        callbacks, self._callbacks = self._callbacks, []
        for callback in callbacks:
            self._loop.call_soon(callback, self)

    def _cancelled_error(self):
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)

    def result(self):
        if self._state == 'CANCELLED':
            raise self._cancelled_error()
        if self._state != 'FINISHED':
            raise InvalidStateError('Result is not ready.')
        if self._exception is not None:
            raise self._exception
        return self._result

    def exception(self):
        if self._state == 'CANCELLED':
            raise self._cancelled_error()
        if self._state != 'FINISHED':
            raise InvalidStateError('Exception is not set.')
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        if self._state != 'PENDING':
            self._loop.call_soon(fn, self)
        else:
            self._callbacks.append(fn)

    def remove_done_callback(self, fn):
        before = len(self._callbacks)
        self._callbacks = [callback for callback in self._callbacks if callback != fn]
        return before - len(self._callbacks)

    def _finish(self, result, exception):
        if self._state != 'PENDING':
            raise InvalidStateError(f'{self._state}: {self!r}')
        self._result, self._exception, self._state = result, exception, 'FINISHED'
        self._schedule()

    def set_result(self, result):
        self._finish(result, None)

    def set_exception(self, exception):
        if isinstance(exception, type):
            exception = exception()
        if type(exception) is StopIteration:
            raise TypeError("StopIteration interacts badly with generators and cannot be raised into a Future")
        self._finish(None, exception)

    def __await__(self):
        if self._state == 'PENDING':
            yield self
        if self._state == 'PENDING':
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


_names = [0]


class Task(Future):
    """A coroutine that the loop runs."""

    def __init__(self, coro, *, loop=None, name=None, context=None):
        if not iscoroutine(coro):
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        super().__init__(loop=loop)
        if name is None:
            _names[0] += 1
            name = f'Task-{_names[0]}'
        self._name, self._coro = str(name), coro
        self._waiter = None
        self._must_cancel = False
        self._requests = 0
        self._loop._tasks.append(self)
        self._loop.call_soon(self._advance)

    def __repr__(self):
        text = super().__repr__()[1:-1].partition(' ')[2]
        return f"<Task {text} name={self._name!r} coro=<{getattr(self._coro, '__qualname__', self._coro)}()>>"

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def get_coro(self):
        return self._coro

    def set_result(self, result):
        raise RuntimeError('Task does not support set_result operation')

    def set_exception(self, exception):
        raise RuntimeError('Task does not support set_exception operation')

    def cancel(self, msg=None):
        if self.done():
            return False
        self._requests += 1
        if self._waiter is not None and self._waiter.cancel(msg=msg):
            return True
        self._must_cancel, self._cancel_message = True, msg
        return True

    def cancelling(self):
        return self._requests

    def uncancel(self):
        if self._requests:
            self._requests -= 1
        return self._requests

    def _advance(self, failure=None):
        if self.done():
            return
        if self._must_cancel:
            if not isinstance(failure, CancelledError):
                failure = self._cancelled_error()
            self._must_cancel = False
        self._waiter = None
        outer, self._loop._task = self._loop._task, self
        try:
            awaited = self._coro.send(None) if failure is None else self._coro.throw(failure)
        except StopIteration as stop:
            self._leave()
            if self._must_cancel:
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                self._finish(stop.value, None)
        except CancelledError as error:
            self._leave()
            super().cancel(msg=error.args[0] if error.args else None)
        except (KeyboardInterrupt, SystemExit) as error:
            self._leave()
            self._finish(None, error)
            raise
        except BaseException as error:
            self._leave()
            self._finish(None, error)
        else:
            self._await(awaited)
        finally:
            self._loop._task = outer

    def _leave(self):
        self._loop._tasks.remove(self)

    def _await(self, awaited):
        if awaited is None:
            self._loop.call_soon(self._advance)
        elif awaited is self:
            self._loop.call_soon(self._advance, RuntimeError(f'Task cannot await on itself: {self!r}'))
        elif isinstance(awaited, Future):
            awaited.add_done_callback(self._wake)
            self._waiter = awaited
            if self._must_cancel and awaited.cancel(msg=self._cancel_message):
                self._must_cancel = False
        else:
            self._loop.call_soon(self._advance, RuntimeError(f'Task got bad yield: {awaited!r}'))

    def _wake(self, future):
        try:
            future.result()
        except BaseException as error:
            self._advance(error)
        else:
            self._advance()


def iscoroutine(obj):
    return hasattr(obj, 'send') and hasattr(obj, 'throw') and hasattr(obj, 'close') and not hasattr(obj, 'gi_code')


def iscoroutinefunction(func):
    from inspect import iscoroutinefunction
    return iscoroutinefunction(func)


def isfuture(obj):
    return isinstance(obj, Future)


def get_running_loop():
    if _running[0] is None:
        raise RuntimeError('no running event loop')
    return _running[0]


def get_event_loop():
    if _running[0] is not None:
        return _running[0]
    if _current_loop[0] is None:
        _current_loop[0] = _Loop()
    return _current_loop[0]


def new_event_loop():
    return _Loop()


def set_event_loop(loop):
    _current_loop[0] = loop


def current_task(loop=None):
    return (loop or get_running_loop())._task


def all_tasks(loop=None):
    return {task for task in (loop or get_running_loop())._tasks if not task.done()}


def create_task(coro, *, name=None, context=None):
    return get_running_loop().create_task(coro, name=name)


def ensure_future(coro_or_future, *, loop=None):
    if isinstance(coro_or_future, Future):
        return coro_or_future
    if not iscoroutine(coro_or_future):
        if not hasattr(coro_or_future, '__await__'):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
        coro_or_future = _wrapped(coro_or_future)
    return (loop or get_event_loop()).create_task(coro_or_future)


async def _wrapped(awaitable):
    return await awaitable


class Runner:
    """A loop for several top-level calls."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._loop = None
        self._factory = loop_factory

    def __enter__(self):
        self.get_loop()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.close()

    def get_loop(self):
        if self._loop is None:
            self._loop = self._factory() if self._factory else new_event_loop()
        return self._loop

    def run(self, coro, *, context=None):
        if not iscoroutine(coro):
            raise ValueError("a coroutine was expected, got {!r}".format(coro))
        if _running[0] is not None:
            coro.close()
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        return self.get_loop().run_until_complete(coro)

    def close(self):
        loop, self._loop = self._loop, None
        if loop is None:
            return
        left = [task for task in loop._tasks if not task.done()]
        for task in left:
            task.cancel()
        if left:
            loop.run_until_complete(_gathered(loop, left))
        loop.close()


async def _gathered(loop, tasks):
    await gather(*tasks, return_exceptions=True)


def run(main, *, debug=None):
    if _running[0] is not None:
        if iscoroutine(main):
            main.close()
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug) as runner:
        return runner.run(main)


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


class _Gathering(Future):
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
    loop = get_event_loop()
    if not coros_or_futures:
        future = loop.create_future()
        future.set_result([])
        return future
    made = {}
    children = []
    for item in coros_or_futures:
        key = id(item)
        if key not in made:
            made[key] = ensure_future(item, loop=loop)
        children.append(made[key])
    outer = _Gathering(children, loop=loop)
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
    await sleep(0)
    return func(*args, **kwargs)


def __getattr__(name):
    if name == 'TimeoutError':
        return TimeoutError
    if name in ('TaskGroup', 'Timeout', 'timeout', 'timeout_at', 'Barrier'):
        import _asyncio_groups
        return getattr(_asyncio_groups, name)
    raise AttributeError(f"module 'asyncio' has no attribute {name!r}")
