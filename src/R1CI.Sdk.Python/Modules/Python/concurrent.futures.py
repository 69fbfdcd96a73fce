# Futures. An executor runs a call when it is submitted, so its future is done at once.

import time as _time

__all__ = ('FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'CancelledError', 'TimeoutError',
           'InvalidStateError', 'BrokenExecutor', 'Future', 'Executor', 'wait', 'as_completed', 'ProcessPoolExecutor',
           'ThreadPoolExecutor')

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED'


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

    def __repr__(self):
        where = f'<{self.__class__.__name__} at {id(self):#x} state={self._state.lower().partition("_and")[0]}'
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
        if self._state == 'CANCELLED':
            raise CancelledError()
        if self._state != 'FINISHED':
            if timeout is None:
                raise RuntimeError('result() would wait for ever: no other thread is running')
            _time.sleep(timeout)
            raise TimeoutError()

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
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            for future in futures:
                yield future.result()
        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


class ThreadPoolExecutor(Executor):
    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=(), **options):
        if max_workers is not None and max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None:
            if not callable(initializer):
                raise TypeError("initializer must be a callable")
            initializer(*initargs)
        self._max_workers = max_workers or 4
        self._shutdown = False

    def submit(self, fn, /, *args, **kwargs):
        if self._shutdown:
            raise RuntimeError('cannot schedule new futures after shutdown')
        future = Future()
        future.set_running_or_notify_cancel()
        try:
            result = fn(*args, **kwargs)
        except Exception as error:
            future.set_exception(error)
        else:
            future.set_result(result)
        return future

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._shutdown = True


class ProcessPoolExecutor(ThreadPoolExecutor):
    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        super().__init__(max_workers, '', initializer, initargs)


class _DoneAndNotDoneFutures(tuple):
    done = property(lambda self: self[0])
    not_done = property(lambda self: self[1])


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    fs = set(fs)
    done = {f for f in fs if f.done()}
    return _DoneAndNotDoneFutures((done, fs - done))


def as_completed(fs, timeout=None):
    left = list(dict.fromkeys(fs))
    for future in left:
        if future.done():
            yield future
    stuck = [future for future in left if not future.done()]
    if stuck:
        raise TimeoutError('%d (of %d) futures unfinished' % (len(stuck), len(left)))


def __getattr__(name):
    if name == 'TimeoutError':
        return TimeoutError
    raise AttributeError(f"module 'concurrent.futures' has no attribute {name!r}")
