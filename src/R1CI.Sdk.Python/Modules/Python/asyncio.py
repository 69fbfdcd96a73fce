# Coroutines on one event loop and the virtual clock: when every task sleeps, the clock jumps to the next wake-up.

from _powerless import deny
from _asyncio_loop import (AbstractEventLoop, CancelledError, Future, Handle, InvalidStateError, TimerHandle,
                           get_event_loop, get_running_loop, new_event_loop, set_event_loop, _running)
from _asyncio_sync import (BoundedSemaphore, Condition, Event, LifoQueue, Lock, PriorityQueue, Queue, QueueEmpty,
                           QueueFull, Semaphore)
from _asyncio_tasks import (Task, all_tasks, create_task, current_task, ensure_future, iscoroutine, iscoroutinefunction,
                            isfuture)
from _asyncio_waits import (ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, as_completed, gather, shield, sleep,
                            run_coroutine_threadsafe, to_thread, wait, wait_for, wrap_future)


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
            if not self._factory:
                set_event_loop(self._loop)
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
        if not self._factory:
            set_event_loop(None)
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


class AbstractEventLoopPolicy:
    def get_event_loop(self):
        return get_event_loop()

    def set_event_loop(self, loop):
        set_event_loop(loop)

    def new_event_loop(self):
        return new_event_loop()


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    pass


_policy = [None]


def get_event_loop_policy():
    if _policy[0] is None:
        _policy[0] = DefaultEventLoopPolicy()
    return _policy[0]


def set_event_loop_policy(policy):
    _policy[0] = policy


class IncompleteReadError(EOFError):
    __module__ = 'asyncio.exceptions'

    def __init__(self, partial, expected):
        super().__init__(f'{len(partial)} bytes read on a total of '
                         f'{"undefined" if expected is None else repr(expected)} expected bytes')
        self.partial, self.expected = partial, expected


class LimitOverrunError(Exception):
    __module__ = 'asyncio.exceptions'

    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed


class BrokenBarrierError(RuntimeError):
    __module__ = 'asyncio.exceptions'


deny(globals(), 'open_connection open_unix_connection start_server start_unix_server')
BaseEventLoop = SelectorEventLoop = type(new_event_loop())


def __getattr__(name):
    if name == 'TimeoutError':
        return TimeoutError
    if name in ('TaskGroup', 'Timeout', 'timeout', 'timeout_at', 'Barrier'):
        import _asyncio_groups
        return getattr(_asyncio_groups, name)
    raise AttributeError(f"module 'asyncio' has no attribute {name!r}")
