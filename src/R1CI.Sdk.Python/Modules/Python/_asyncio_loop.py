# The event loop: callbacks in order of their time on the virtual clock, and futures.

__name__ = 'asyncio'

import time as _time
from _threads import count as _count_threads
from collections import deque as _deque
from math import ceil as _ceil
from heapq import heappop as _heappop, heappush as _heappush


class CancelledError(BaseException):
    __module__ = 'asyncio.exceptions'


class InvalidStateError(Exception):
    __module__ = 'asyncio.exceptions'


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
# The loop of the thread, and whether one was ever set: none is made on its own after that.
_current_loop = [None]
_was_set = [False]


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
        self._handler = self._executor = None

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
        from _asyncio_tasks import Task
        return Task(coro, loop=self, name=name)

    def run_in_executor(self, executor, func, *args):
        if executor is None:
            if self._executor is None:
                from concurrent.futures import ThreadPoolExecutor
                self._executor = ThreadPoolExecutor(thread_name_prefix='asyncio')
            executor = self._executor
        return self._chained(executor.submit(func, *args))

    def set_default_executor(self, executor):
        self._executor = executor

    def _chained(self, outer):
        """A future of the loop that ends as one of another thread does."""
        future = Future(loop=self)

        def ended(outer):
            if future.done():
                return
            if outer.cancelled():
                future.cancel()
            elif outer.exception() is not None:
                future.set_exception(outer.exception())
            else:
                future.set_result(outer.result())

        outer.add_done_callback(ended)
        future.add_done_callback(lambda future: future.cancelled() and outer.cancel())
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
        if self._executor is not None:
            self._executor.shutdown()

    def _step(self):
        """Run what is ready; with nothing ready, jump to the next timer. False when there is nothing at all."""
        now = self.time()
        while self._timers and self._timers[0][2]._cancelled:
            _heappop(self._timers)
        if not self._ready and self._timers:
            # Whole milliseconds, rounded up, as a wait of the machine's is: timers close together end together.
            wait = _ceil((self._timers[0][0] - now) * 1000 - 1e-6) / 1000
            if wait > 0:
                self._idle(wait)
                now = self.time() if self._ready else max(self.time(), self._timers[0][0])
        elif not self._ready and _count_threads():
            self._idle(None)
        while self._timers and self._timers[0][0] <= now:
            self._ready.append(_heappop(self._timers)[2])
        if not self._ready:
            return False
        for _ in range(len(self._ready)):
            self._ready.popleft()._run()
        return True

    def _idle(self, seconds):
        if not _count_threads():
            _time.sleep(seconds)
            return
        from _scheduling import wait
        wait(lambda: self._ready, seconds, 'the event loop')

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
        from _asyncio_tasks import ensure_future
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

    def _described(self):
        yield self._state.lower()
        if self._state == 'FINISHED':
            from reprlib import repr as short
            yield f'exception={self._exception!r}' if self._exception is not None else f'result={short(self._result)}'

    def __repr__(self):
        return f"<{self.__class__.__name__} {' '.join(self._described())}>"

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
            raise InvalidStateError('invalid state')
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


def get_running_loop():
    if _running[0] is None:
        raise RuntimeError('no running event loop')
    return _running[0]


def get_event_loop():
    if _running[0] is not None:
        return _running[0]
    if _current_loop[0] is None:
        if _was_set[0]:
            from threading import current_thread
            raise RuntimeError(f'There is no current event loop in thread {current_thread().name!r}.')
        set_event_loop(_Loop())
    return _current_loop[0]


def new_event_loop():
    return _Loop()


def set_event_loop(loop):
    if loop is not None and not isinstance(loop, AbstractEventLoop):
        raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
    _current_loop[0], _was_set[0] = loop, True
