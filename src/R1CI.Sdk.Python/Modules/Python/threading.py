# Threads that run to their end at start(): programs that use one for a larger stack, or start and join a few, behave as
# they would with real ones. What would have to wait for another thread raises RuntimeError, or times out at once.

import sys as _sys
import time as _time

__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate', 'main_thread', 'TIMEOUT_MAX',
           'Event', 'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Thread', 'Barrier', 'BrokenBarrierError',
           'Timer', 'ThreadError', 'setprofile', 'settrace', 'local', 'stack_size', 'excepthook', 'ExceptHookArgs',
           'get_native_id', 'getprofile', 'gettrace']

TIMEOUT_MAX = 9223372036.0
ThreadError = RuntimeError
_count = [0]


class BrokenBarrierError(RuntimeError):
    pass


def _stuck(what):
    raise RuntimeError(f'{what} would wait for ever: no other thread is running')


def _waited(what, timeout):
    """Nothing can change while a thread waits: let the time pass, or refuse to wait for ever."""
    if timeout is None or timeout < 0:
        _stuck(what)
    _time.sleep(timeout)
    return False


class Thread:
    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        if group is not None:
            raise AssertionError("group argument must be None for now")
        if name is None:
            _count[0] += 1
            name = f'Thread-{_count[0]}'
            if target is not None and hasattr(target, '__name__'):
                name += f' ({target.__name__})'
        self._target, self._args, self._kwargs = target, args, {} if kwargs is None else kwargs
        self._name = str(name)
        self._daemon = bool(daemon)
        self._state = 'initial'
        self._ident = None

    def start(self):
        if self._state != 'initial':
            raise RuntimeError("threads can only be started once")
        _idents[0] += 1
        self._ident = _idents[0]
        self._state = 'started'
        _running.append(self)
        try:
            self.run()
        except SystemExit:
            pass
        except Exception as error:
            excepthook(ExceptHookArgs((type(error), error, error.__traceback__, self)))
        finally:
            _running.remove(self)
            self._state = 'stopped'

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        if self._state == 'initial':
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")

    def is_alive(self):
        return self._state == 'started'

    def isDaemon(self):
        return self._daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def getName(self):
        return self._name

    def setName(self, name):
        self.name = name

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def daemon(self):
        return self._daemon

    @daemon.setter
    def daemon(self, daemonic):
        if self._state == 'started':
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemon = daemonic

    @property
    def ident(self):
        return self._ident

    native_id = ident

    def __repr__(self):
        status = self._state + (' daemon' if self._daemon else '') + (f' {self._ident}' if self._ident else '')
        return f'<{self.__class__.__name__}({self._name}, {status})>'


class _MainThread(Thread):
    pass


_idents = [1]
_main = _MainThread(name='MainThread')
_main._state, _main._ident = 'started', 1
_running = [_main]


class Timer(Thread):
    """A thread that sleeps on the virtual clock and then calls its function."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval, self.function = interval, function
        self.args, self.kwargs = args or [], kwargs or {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        if not self.finished.is_set():
            _time.sleep(self.interval)
            self.function(*self.args, **self.kwargs)
        self.finished.set()


def current_thread():
    return _running[-1]


currentThread = current_thread


def main_thread():
    return _main


def active_count():
    return len(_running)


activeCount = active_count


def enumerate():
    return list(_running)


def get_ident():
    return _running[-1]._ident


get_native_id = get_ident


def stack_size(size=0):
    return 0


def settrace(func):
    pass


def setprofile(func):
    pass


def gettrace():
    return None


getprofile = gettrace


class ExceptHookArgs(tuple):
    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])


def excepthook(args, /):
    if args.exc_type is SystemExit:
        return
    import traceback
    _sys.stderr.write(f'Exception in thread {args.thread.name}:\n')
    traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback)


class Lock:
    def __init__(self):
        self._held = False

    def acquire(self, blocking=True, timeout=-1):
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if not self._held:
            self._held = True
            return True
        if not blocking:
            return False
        return _waited('acquire()', timeout)

    def release(self):
        if not self._held:
            raise RuntimeError('release unlocked lock')
        self._held = False

    def locked(self):
        return self._held

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc_info):
        self.release()

    def __repr__(self):
        return f"<{'locked' if self._held else 'unlocked'} _thread.lock object at {id(self):#x}>"


class RLock:
    def __init__(self):
        self._owner = None
        self._depth = 0

    def acquire(self, blocking=True, timeout=-1):
        me = get_ident()
        if self._depth and self._owner != me:
            return _waited('acquire()', timeout) if blocking else False
        self._owner = me
        self._depth += 1
        return True

    def release(self):
        if not self._depth or self._owner != get_ident():
            raise RuntimeError("cannot release un-acquired lock")
        self._depth -= 1

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc_info):
        self.release()


class Condition:
    def __init__(self, lock=None):
        self._lock = lock or RLock()
        self.acquire, self.release = self._lock.acquire, self._lock.release
        self._notified = False

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc_info):
        return self._lock.__exit__(*exc_info)

    def wait(self, timeout=None):
        return _waited('wait()', timeout)

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        if not result:
            _waited('wait_for()', timeout)
            result = predicate()
        return result

    def _is_owned(self):
        # A plain lock has no owner: held is what can be told.
        return self._lock._depth > 0 if hasattr(self._lock, '_depth') else self._lock.locked()

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")

    def notify_all(self):
        self.notify()

    notifyAll = notify_all


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._value = value

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if self._value:
            self._value -= 1
            return True
        return _waited('acquire()', timeout) if blocking else False

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        self._value += n

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc_info):
        self.release()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def release(self, n=1):
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        super().release(n)


class Event:
    def __init__(self):
        self._flag = False

    def is_set(self):
        return self._flag

    isSet = is_set

    def set(self):
        self._flag = True

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        return True if self._flag else _waited('wait()', timeout)


class Barrier:
    def __init__(self, parties, action=None, timeout=None):
        self.parties, self._action = parties, action
        self.n_waiting = 0
        self.broken = False

    def wait(self, timeout=None):
        if self.broken:
            raise BrokenBarrierError
        if self.parties > 1:
            self.broken = True
            raise BrokenBarrierError
        if self._action:
            self._action()
        return 0

    def reset(self):
        self.broken = False

    def abort(self):
        self.broken = True


class local:
    """Attributes of which each thread has its own."""

    def __new__(cls, /, *args, **kwargs):
        self = object.__new__(cls)
        object.__setattr__(self, '_local', ({}, args, kwargs))
        return self

    def _space(self):
        spaces, args, kwargs = object.__getattribute__(self, '_local')
        me = get_ident()
        if me not in spaces:
            spaces[me] = {}
            if type(self).__init__ is not object.__init__ and len(spaces) > 1:
                type(self).__init__(self, *args, **kwargs)
        return spaces[me]

    def __getattribute__(self, name):
        space = local._space(self)
        if name == '__dict__':
            return space
        if name in space:
            return space[name]
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        local._space(self)[name] = value

    def __delattr__(self, name):
        space = local._space(self)
        if name not in space:
            raise AttributeError(name)
        del space[name]
