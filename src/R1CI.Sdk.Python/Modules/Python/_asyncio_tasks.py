# Tasks: coroutines that the loop advances.

__name__ = 'asyncio'

from _asyncio_loop import CancelledError, Future, get_event_loop, get_running_loop


_names = [0]


def _place_of(coro):
    """What a coroutine is called, and where it is."""
    name, code, frame = getattr(coro, '__qualname__', coro), getattr(coro, 'cr_code', None), getattr(coro, 'cr_frame', None)
    if code is None:
        return f'{name}()'
    if frame is not None:
        return f'{name}() running at {code.co_filename}:{frame.f_lineno}'
    return f'{name}() done, defined at {code.co_filename}:{code.co_firstlineno}'


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

    def _described(self):
        first, *rest = super()._described()
        yield 'cancelling' if self._requests and not self.done() else first
        yield f'name={self._name!r}'
        yield f'coro=<{_place_of(self._coro)}>'
        if self._waiter is not None:
            yield f'wait_for={self._waiter!r}'
        yield from rest

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
