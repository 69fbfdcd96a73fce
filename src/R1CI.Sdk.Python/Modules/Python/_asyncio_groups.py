# asyncio.TaskGroup, asyncio.timeout and asyncio.Barrier, loaded when one is asked for.

import asyncio as _asyncio

__name__ = 'asyncio'


class TaskGroup:
    """Tasks that end together: one that fails cancels the others."""

    def __init__(self):
        self._entered = self._aborting = self._exiting = False
        self._tasks = set()
        self._errors = []
        self._waiter = None

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has been already entered")
        self._entered = True
        self._loop = _asyncio.get_running_loop()
        self._parent = _asyncio.current_task()
        self._parent_cancelled = False
        return self

    def create_task(self, coro, *, name=None, context=None):
        if not self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has not been entered")
        if self._exiting and not self._tasks:
            raise RuntimeError(f"TaskGroup {self!r} is finished")
        task = self._loop.create_task(coro, name=name)
        task.add_done_callback(self._done)
        self._tasks.add(task)
        return task

    def _abort(self):
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _done(self, task):
        self._tasks.discard(task)
        if self._waiter is not None and not self._tasks and not self._waiter.done():
            self._waiter.set_result(True)
        if task.cancelled() or task.exception() is None:
            return
        self._errors.append(task.exception())
        if not self._aborting and not self._parent_cancelled:
            self._abort()
            if not self._exiting:
                self._parent_cancelled = True
                self._parent.cancel()

    async def __aexit__(self, kind, error, tb):
        self._exiting = True
        cancelled = error if kind is not None and issubclass(kind, _asyncio.CancelledError) else None
        if self._parent_cancelled and self._parent.uncancel() == 0:
            cancelled = None
        if kind is not None and not self._aborting:
            self._abort()
        while self._tasks:
            if self._waiter is None:
                self._waiter = self._loop.create_future()
            try:
                await self._waiter
            except _asyncio.CancelledError as again:
                if not self._aborting:
                    cancelled = again
                    self._abort()
            self._waiter = None
        if cancelled is not None and not self._errors:
            raise cancelled
        if error is not None and not issubclass(kind, _asyncio.CancelledError):
            self._errors.append(error)
        if self._errors:
            raise BaseExceptionGroup('unhandled errors in a TaskGroup', self._errors)


class Timeout:
    """Cancels the block under it at a time, and turns that into TimeoutError."""

    def __init__(self, when):
        self._when = when
        self._handle = None
        self._expired = False

    def when(self):
        return self._when

    def expired(self):
        return self._expired

    def reschedule(self, when):
        self._when = when
        if self._handle is not None:
            self._handle.cancel()
        self._handle = None if when is None else self._loop.call_at(when, self._expire)

    async def __aenter__(self):
        self._loop, self._task = _asyncio.get_running_loop(), _asyncio.current_task()
        self.reschedule(self._when)
        return self

    def _expire(self):
        self._expired = True
        self._task.cancel()

    async def __aexit__(self, kind, error, tb):
        if self._handle is not None:
            self._handle.cancel()
        if self._expired and self._task.uncancel() <= 0 and kind is _asyncio.CancelledError:
            raise TimeoutError from error


def timeout(delay):
    return Timeout(None if delay is None else _asyncio.get_running_loop().time() + delay)


def timeout_at(when):
    return Timeout(when)


class Barrier:
    def __init__(self, parties):
        if parties < 1:
            raise ValueError('parties must be > 0')
        self.parties = parties
        self.n_waiting = 0
        self.broken = False
        self._gate = _asyncio.Event()

    async def wait(self):
        index = self.n_waiting
        self.n_waiting += 1
        gate = self._gate
        if self.n_waiting == self.parties:
            self.n_waiting, self._gate = 0, _asyncio.Event()
            gate.set()
        else:
            await gate.wait()
        return index

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *args):
        pass
