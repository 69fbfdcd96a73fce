# Threads that take turns: one runs from start() to its end or its first wait, then the one that started it goes on. What
# they wait for, and who is next, is the business of _scheduling.

import sys as _sys
import _scheduling
from _thread_locks import (Barrier, BoundedSemaphore, BrokenBarrierError, Condition, Event, Lock, RLock, Semaphore,  # noqa
                           get_ident)
from _thread_local import local  # noqa

__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate', 'main_thread', 'TIMEOUT_MAX',
           'Event', 'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Thread', 'Barrier', 'BrokenBarrierError',
           'Timer', 'ThreadError', 'setprofile', 'settrace', 'local', 'stack_size', 'excepthook', 'ExceptHookArgs',
           'get_native_id', 'getprofile', 'gettrace']

TIMEOUT_MAX = 9223372036.0
ThreadError = RuntimeError
_count = [0]
_at_end = []


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
        self._daemon = current_thread()._daemon if daemon is None else bool(daemon)
        self._state = 'initial'
        self._ident = self._strand = None

    def start(self):
        if not hasattr(self, '_state'):
            raise RuntimeError("thread.__init__() not called")
        if self._state != 'initial':
            raise RuntimeError("threads can only be started once")
        _idents[0] += 1
        self._ident = _idents[0]
        self._state = 'started'
        _alive.append(self)

        def activity():
            try:
                self.run()
            except SystemExit:
                pass
            except BaseException as error:
                excepthook(ExceptHookArgs((type(error), error, error.__traceback__, self)))
            _ended(self)

        try:
            _scheduling.start(activity, self)
        except RecursionError:
            _ended(self)
            raise RuntimeError("can't start new thread") from None

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
        if not self._has_stopped():
            _scheduling.wait(self._has_stopped, None if timeout is None else max(timeout, 0), 'join()')

    def _has_stopped(self):
        # A run that a limit ends takes its threads with it.
        if self._strand is not None and self._strand.stack.has_ended:
            self._state = 'stopped'
        return self._state == 'stopped'

    def is_alive(self):
        if self._state == 'started' and self is not current_thread():
            # Who asks in a loop waits: let the others have their turns.
            _scheduling.pause(0)
        return self._state == 'started' and not self._has_stopped()

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
    def __init__(self):
        self._name, self._state, self._ident, self._daemon, self._strand = 'MainThread', 'started', 1, False, None


_idents = [1]
_main = _scheduling.main.owner = _MainThread()
_alive = [_main]


def _ended(thread):
    thread._state = 'stopped'
    if thread in _alive:
        _alive.remove(thread)


class Timer(Thread):
    """A thread that waits for a time and then calls its function, unless it is cancelled before."""

    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval, self.function = interval, function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        if not self.finished.wait(self.interval):
            self.function(*self.args, **self.kwargs)
        self.finished.set()


def current_thread():
    return _scheduling.running.owner


currentThread = current_thread


def main_thread():
    return _main


def active_count():
    return len(_alive)


activeCount = active_count


def enumerate():
    return list(_alive)


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


__excepthook__ = excepthook


def _register_atexit(function, *arguments):
    _at_end.append((function, arguments))


def _shutdown():
    """The end of the program: threads that are no daemons go on to theirs."""
    while _at_end:
        function, arguments = _at_end.pop()
        function(*arguments)
    try:
        for thread in list(_alive):
            if thread is not _main and not thread._daemon:
                thread.join()
    finally:
        del _alive[1:], _scheduling.waiting[:]
