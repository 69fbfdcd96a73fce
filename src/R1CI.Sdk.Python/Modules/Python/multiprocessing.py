# Processes: none can be started. A pool runs its calls in this one, as they are asked for.

from _powerless import deny as _deny, denied_class as _class
from queue import Queue, SimpleQueue  # noqa
from threading import BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore  # noqa

Process = _class('Process')
JoinableQueue = Queue


class AsyncResult:
    def __init__(self, call):
        try:
            self._value, self._error = call(), None
        except Exception as error:
            self._value, self._error = None, error

    def get(self, timeout=None):
        if self._error is not None:
            raise self._error
        return self._value

    def ready(self):
        return True

    def successful(self):
        return self._error is None

    def wait(self, timeout=None):
        pass


class Pool:
    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None):
        if processes is not None and processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if initializer is not None:
            initializer(*initargs)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        pass

    def apply(self, func, args=(), kwds={}):
        return func(*args, **kwds)

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        result = AsyncResult(lambda: func(*args, **kwds))
        if result._error is None and callback:
            callback(result._value)
        if result._error is not None and error_callback:
            error_callback(result._error)
        return result

    def map(self, func, iterable, chunksize=None):
        return list(map(func, iterable))

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self.apply_async(lambda: list(map(func, iterable)), callback=callback, error_callback=error_callback)

    def imap(self, func, iterable, chunksize=1):
        return map(func, iterable)

    imap_unordered = imap

    def starmap(self, func, iterable, chunksize=None):
        return [func(*args) for args in iterable]

    def close(self):
        pass

    terminate = join = close


def cpu_count():
    return 1


def current_process():
    from types import SimpleNamespace
    return SimpleNamespace(name='MainProcess', pid=1, daemon=False)


def active_children():
    return []


def freeze_support():
    pass


def set_start_method(method, force=False):
    pass


def get_start_method(allow_none=False):
    return 'fork'


_deny(globals(), 'Manager Pipe Value Array RawValue RawArray get_context')
