# Tools for the `with` statement.

from abc import ABC, abstractmethod
from functools import wraps

__all__ = ["asynccontextmanager", "contextmanager", "closing", "nullcontext", "AbstractContextManager",
           "AbstractAsyncContextManager", "AsyncExitStack", "ContextDecorator", "ExitStack", "redirect_stdout",
           "redirect_stderr", "suppress", "aclosing", "AsyncContextDecorator", "chdir"]


def _managers(enter, leave):
    """The hook by which classes with these two methods count as context managers."""
    def __subclasshook__(cls, C):
        if '__subclasshook__' not in cls.__dict__:
            return NotImplemented
        for name in (enter, leave):
            owner = next((base for base in C.__mro__ if name in base.__dict__), None)
            if owner is None or owner.__dict__[name] is None:
                return NotImplemented
        return True
    return classmethod(__subclasshook__)


_generic = classmethod(type(list[int]))


class AbstractContextManager(ABC):
    __subclasshook__ = _managers('__enter__', '__exit__')
    __class_getitem__ = _generic
    __enter__ = lambda self: self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        """Leave the block; a true answer swallows the exception."""


class AbstractAsyncContextManager(ABC):
    __subclasshook__ = _managers('__aenter__', '__aexit__')
    __class_getitem__ = _generic

    async def __aenter__(self):
        return self

    @abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        """Leave the block; a true answer swallows the exception."""


class _Decorator:
    """What both decorator classes share: a fresh manager for each call."""
    _recreate_cm = lambda self: self


class ContextDecorator(_Decorator):
    """Lets a context manager also be used as a decorator."""

    def __call__(self, func):
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return wraps(func)(inner)


class AsyncContextDecorator(_Decorator):
    def __call__(self, func):
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)
        return wraps(func)(inner)


class _FromGenerator:
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        self.__doc__ = getattr(func, '__doc__', None) or type(self).__doc__

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)


def _verdict(error, value, traceback, stop):
    """Whether what a generator raised, after `value` was thrown into it, means that `value` goes on (False)."""
    if error is value:
        error.__traceback__ = traceback
        return False
    if isinstance(error, stop):
        return True
    # A generator turns a StopIteration that it lets through into a RuntimeError caused by it.
    if isinstance(error, RuntimeError) and isinstance(value, (StopIteration, StopAsyncIteration)) \
            and error.__cause__ is value:
        value.__traceback__ = traceback
        return False
    raise error


_NEVER, _TWICE = "generator didn't yield", "generator didn't stop"


class _GeneratorContextManager(_FromGenerator, AbstractContextManager, ContextDecorator):
    def __enter__(self):
        # One made for a decorator is made anew at each call; entered once, it has no more use for these.
        del self.args, self.kwds, self.func
        for value in self.gen:
            return value
        raise RuntimeError(_NEVER)

    def __exit__(self, typ, value, traceback):
        if typ is None:
            for _ in self.gen:
                raise RuntimeError(_TWICE)
            return False
        thrown = typ() if value is None else value
        try:
            self.gen.throw(thrown)
        except BaseException as error:
            if _verdict_is_plain(error, thrown, StopIteration):
                return _verdict(error, thrown, traceback, StopIteration)
            raise
        raise RuntimeError(_TWICE + " after throw()")


def _verdict_is_plain(error, value, stop):
    return error is value or isinstance(error, stop) or isinstance(error, RuntimeError) and error.__cause__ is value


class _AsyncGeneratorContextManager(_FromGenerator, AbstractAsyncContextManager, AsyncContextDecorator):
    async def __aenter__(self):
        async for value in self.gen:
            return value
        raise RuntimeError(_NEVER)

    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            async for _ in self.gen:
                raise RuntimeError(_TWICE)
            return False
        thrown = typ() if value is None else value
        try:
            await self.gen.athrow(thrown)
        except BaseException as error:
            if _verdict_is_plain(error, thrown, StopAsyncIteration):
                return _verdict(error, thrown, traceback, StopAsyncIteration)
            raise
        raise RuntimeError(_TWICE + " after athrow()")


def _from(func, kind):
    return wraps(func)(lambda *args, **kwds: kind(func, args, kwds))


def contextmanager(func):
    """Turn a generator function that yields once into a context manager."""
    return _from(func, _GeneratorContextManager)


def asynccontextmanager(func):
    return _from(func, _AsyncGeneratorContextManager)


class _Holding:
    """Managers that give out what they were made with."""

    def __init__(self, thing):
        self.thing = thing


class closing(_Holding, AbstractContextManager):
    __enter__ = lambda self: self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing(_Holding, AbstractAsyncContextManager):
    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    __enter__ = lambda self: self.enter_result
    __exit__ = lambda self, *excinfo: None

    async def __aenter__(self):
        return self.__enter__()

    async def __aexit__(self, *excinfo):
        return self.__exit__(*excinfo)


class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        return exctype is not None and issubclass(exctype, self._exceptions)


class _Redirect(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        import sys
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        import sys
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_Redirect):
    _stream = "stdout"


class redirect_stderr(_Redirect):
    _stream = "stderr"


class chdir(AbstractContextManager):
    def __init__(self, path):
        self.path = path

    def __enter__(self):
        raise PermissionError(1, 'Operation not permitted', self.path)

    def __exit__(self, *excinfo):
        pass


class _Stack:
    """What both exit stacks share: a list of (is synchronous, function) to call in reverse order."""

    def __init__(self):
        self._callbacks = []

    def pop_all(self):
        moved = type(self)()
        moved._callbacks, self._callbacks = self._callbacks, []
        return moved

    def push(self, exit):
        leave = getattr(type(exit), '__exit__', None)
        if leave is None:
            self._callbacks.append((True, exit))
        else:
            self._callbacks.append((True, lambda *details: leave(exit, *details)))
        return exit

    def enter_context(self, cm):
        cls = type(cm)
        if not hasattr(cls, '__enter__') or not hasattr(cls, '__exit__'):
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager protocol")
        leave = cls.__exit__
        result = cls.__enter__(cm)
        self._callbacks.append((True, lambda *details: leave(cm, *details)))
        return result

    def callback(self, callback, /, *args, **kwds):
        def leave(*details):
            callback(*args, **kwds)
        leave.__wrapped__ = callback
        self._callbacks.append((True, leave))
        return callback


def _chained(new, old, outer):
    """Let `new`, raised while `old` was handled, name `old` as its context."""
    while new is not None:
        context = new.__context__
        if context is None or context is old:
            return
        if context is outer:
            new.__context__ = old
            return
        new = context


class ExitStack(_Stack, AbstractContextManager):
    def __enter__(self):
        return self

    def __exit__(self, *details):
        import sys
        pending, outer = details[1], sys.exc_info()[1]
        received = pending is not None
        failed = False
        while self._callbacks:
            _, leave = self._callbacks.pop()
            try:
                if leave(type(pending) if pending is not None else None, pending,
                         pending.__traceback__ if pending is not None else None):
                    pending, failed = None, False
            except BaseException as error:
                _chained(error, pending, outer)
                pending, failed = error, True
        if failed:
            kept = pending.__context__
            try:
                raise pending
            except BaseException:
                pending.__context__ = kept
                raise
        return received and pending is None

    def close(self):
        self.__exit__(None, None, None)


class AsyncExitStack(_Stack, AbstractAsyncContextManager):
    async def enter_async_context(self, cm):
        cls = type(cm)
        if not hasattr(cls, '__aenter__') or not hasattr(cls, '__aexit__'):
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the asynchronous context "
                            "manager protocol")
        leave = cls.__aexit__
        result = await cls.__aenter__(cm)
        self._callbacks.append((False, lambda *details: leave(cm, *details)))
        return result

    def push_async_exit(self, exit):
        leave = getattr(type(exit), '__aexit__', None)
        self._callbacks.append((False, exit if leave is None else lambda *details: leave(exit, *details)))
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        async def leave(*details):
            await callback(*args, **kwds)
        self._callbacks.append((False, leave))
        return callback

    async def aclose(self):
        await self.__aexit__(None, None, None)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *details):
        pending = details[1]
        received = pending is not None
        failed = False
        while self._callbacks:
            plain, leave = self._callbacks.pop()
            passed = (type(pending) if pending is not None else None, pending,
                      pending.__traceback__ if pending is not None else None)
            try:
                if leave(*passed) if plain else await leave(*passed):
                    pending, failed = None, False
            except BaseException as error:
                pending, failed = error, True
        if failed:
            raise pending
        return received and pending is None
