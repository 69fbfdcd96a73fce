# Futures, and executors whose workers are threads.

import itertools as _itertools
from collections import deque as _deque
from _scheduling import wait as _wait_until
import threading as _threading

__all__ = ('FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'CancelledError', 'TimeoutError',
           'InvalidStateError', 'BrokenExecutor', 'Future', 'Executor', 'wait', 'as_completed', 'ProcessPoolExecutor',
           'ThreadPoolExecutor')

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED'
TimeoutError = TimeoutError


class Error(Exception):
    pass


class CancelledError(Error):
    pass


class InvalidStateError(Error):
    pass


class BrokenExecutor(RuntimeError):
    pass


class Future:
    def __init__(self):
        self._state = 'PENDING'
        self._result = self._exception = None
        self._callbacks = []

    __class_getitem__ = classmethod(type(list[int]))

    def __repr__(self):
        where = f'<{self.__class__.__name__} at {id(self):#x} state={self._state.lower()}'
        if self._state == 'FINISHED':
            where += f' raised {type(self._exception).__name__}' if self._exception else \
                f' returned {type(self._result).__name__}'
        return where + '>'

    def cancel(self):
        if self._state in ('RUNNING', 'FINISHED'):
            return False
        if self._state != 'CANCELLED':
            self._state = 'CANCELLED'
            self._call_back()
        return True

    def cancelled(self):
        return self._state == 'CANCELLED'

    def running(self):
        return self._state == 'RUNNING'

    def done(self):
        return self._state in ('CANCELLED', 'FINISHED')

    def _call_back(self):
        for callback in self._callbacks:
            _called(callback, self)

    def add_done_callback(self, fn):
        if self.done():
            _called(fn, self)
        else:
            self._callbacks.append(fn)

    def _awaited(self, timeout):
        if not self.done() and not _wait_until(self.done, timeout, 'result()'):
            raise TimeoutError()
        if self._state == 'CANCELLED':
            raise CancelledError()

    def result(self, timeout=None):
        self._awaited(timeout)
        if self._exception:
            raise self._exception
        return self._result

    def exception(self, timeout=None):
        self._awaited(timeout)
        return self._exception

    def set_running_or_notify_cancel(self):
        if self._state == 'CANCELLED':
            return False
        if self._state != 'PENDING':
            raise RuntimeError('Future in unexpected state')
        self._state = 'RUNNING'
        return True

    def _finish(self, result, exception):
        if self.done():
            raise InvalidStateError(f'{self._state}: {self!r}')
        self._result, self._exception, self._state = result, exception, 'FINISHED'
        self._call_back()

    def set_result(self, result):
        self._finish(result, None)

    def set_exception(self, exception):
        self._finish(None, exception)


def _called(callback, future):
    try:
        callback(future)
    except Exception:
        import sys
        import traceback
        sys.stderr.write(f'exception calling callback for {future!r}\n')
        traceback.print_exc()


class Executor:
    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        from _time import monotonic
        end = None if timeout is None else timeout + monotonic()
        futures = _deque(self.submit(fn, *args) for args in zip(*iterables))

        def results():
            try:
                while futures:
                    yield futures[0].result(None if end is None else end - monotonic())
                    futures.popleft()
            finally:
                for future in futures:
                    future.cancel()
        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


class ThreadPoolExecutor(Executor):
    _numbers = _itertools.count()

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if max_workers is None:
            max_workers = 5
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._prefix = thread_name_prefix or 'ThreadPoolExecutor-%d' % next(self._numbers)
        self._initializer, self._initargs = initializer, initargs
        self._tasks, self._threads = _deque(), []
        self._idle = 0
        self._shutdown = self._broken = False
        _threading._register_atexit(self.shutdown)

    def submit(self, fn, /, *args, **kwargs):
        if self._broken:
            raise BrokenThreadPool(self._broken)
        if self._shutdown:
            raise RuntimeError('cannot schedule new futures after shutdown')
        future = Future()
        self._tasks.append((future, fn, args, kwargs))
        if self._idle:
            self._idle -= 1
        elif len(self._threads) < self._max_workers:
            worker = _threading.Thread(name=f'{self._prefix}_{len(self._threads)}', target=self._work, daemon=True)
            self._threads.append(worker)
            worker.start()
        return future

    def _has_work(self):
        return self._tasks or self._shutdown

    def _work(self):
        if self._initializer is not None:
            try:
                self._initializer(*self._initargs)
            except BaseException:
                self._break()
                return
        while True:
            if not self._tasks:
                if self._shutdown:
                    return
                self._idle += 1
                _wait_until(self._has_work, None, 'a worker')
                continue
            future, fn, args, kwargs = self._tasks.popleft()
            if not future.set_running_or_notify_cancel():
                continue
            try:
                result = fn(*args, **kwargs)
            except BaseException as error:
                future.set_exception(error)
            else:
                future.set_result(result)
            future = fn = args = kwargs = result = None

    def _break(self):
        import logging
        logging.getLogger('concurrent.futures').critical('Exception in initializer:', exc_info=True)
        self._broken = 'A thread initializer failed, the thread pool is not usable anymore'
        while self._tasks:
            self._tasks.popleft()[0].set_exception(BrokenThreadPool(self._broken))

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._shutdown = True
        if cancel_futures:
            while self._tasks:
                self._tasks.popleft()[0].cancel()
        if wait:
            for worker in self._threads:
                worker.join()


class BrokenThreadPool(BrokenExecutor):
    pass


class ProcessPoolExecutor(ThreadPoolExecutor):
    """Its workers are threads too: no process can be started."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        super().__init__(max_workers, '', initializer, initargs)


class _DoneAndNotDoneFutures(tuple):
    __slots__ = ()
    done = property(lambda self: self[0])
    not_done = property(lambda self: self[1])

    def __repr__(self):
        return f'DoneAndNotDoneFutures(done={self[0]!r}, not_done={self[1]!r})'


_DoneAndNotDoneFutures.__name__ = _DoneAndNotDoneFutures.__qualname__ = 'DoneAndNotDoneFutures'


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError('Invalid return condition: %r' % return_when)
    fs = set(fs)

    def is_enough():
        done = [future for future in fs if future.done()]
        if return_when == FIRST_COMPLETED and done:
            return True
        if return_when == FIRST_EXCEPTION and any(not f.cancelled() and f._exception is not None for f in done):
            return True
        return len(done) == len(fs)

    if not is_enough():
        _wait_until(is_enough, timeout, 'wait()')
    done = {future for future in fs if future.done()}
    return _DoneAndNotDoneFutures((done, fs - done))


def as_completed(fs, timeout=None):
    from _time import monotonic
    end = None if timeout is None else timeout + monotonic()
    left = set(fs)
    total = len(left)
    finished = _deque(future for future in left if future.done())
    for future in left:
        if not future.done():
            future._callbacks.append(finished.append)
    while left:
        if not finished and not _wait_until(lambda: finished, None if end is None else max(end - monotonic(), 0), 'as_completed()'):
            raise TimeoutError('%d (of %d) futures unfinished' % (len(left), total))
        future = finished.popleft()
        left.discard(future)
        yield future
