# What threads wait for: locks, conditions, events, semaphores, barriers.

from _scheduling import wait as _wait
import _scheduling

_LONGEST = 9223372036.0


def get_ident():
    return _scheduling.running.owner._ident if _scheduling.running.owner else 1


def _time_to_wait(blocking, timeout):
    """None for ever, 0 not at all; what acquire() of a lock was told."""
    if not blocking:
        if timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        return 0
    if timeout < 0 and timeout != -1:
        raise ValueError("timeout value must be a non-negative number")
    if timeout > _LONGEST:
        raise OverflowError("timeout value is too large")
    return None if timeout == -1 else timeout


class Lock:
    def __init__(self):
        self._held = False

    def acquire(self, blocking=True, timeout=-1):
        if not self._held and blocking:
            self._held = True
            return True
        time = _time_to_wait(blocking, timeout)
        if self._held and (time == 0 or not _wait(self._is_free, time, 'acquire()')):
            return False
        self._held = True
        return True

    def _is_free(self):
        return not self._held

    def release(self):
        if not self._held:
            raise RuntimeError('release unlocked lock')
        self._held = False

    acquire_lock, release_lock = acquire, release

    def locked(self):
        return self._held

    locked_lock = locked

    def _is_owned(self):
        # A plain lock has no owner: held is what can be told.
        return self._held

    def _release_save(self):
        self.release()

    def _acquire_restore(self, state):
        self.acquire()

    def __enter__(self):
        if self._held:
            _wait(self._is_free, None, 'acquire()')
        self._held = True
        return True

    def __exit__(self, *exc_info):
        self.release()

    def __repr__(self):
        return f"<{'locked' if self._held else 'unlocked'} _thread.lock object at {id(self):#x}>"


Lock.__name__ = Lock.__qualname__ = 'lock'
Lock.__module__ = '_thread'


class RLock:
    def __init__(self):
        self._owner = None
        self._depth = 0

    def acquire(self, blocking=True, timeout=-1):
        me = get_ident()
        if self._depth and self._owner != me:
            time = _time_to_wait(blocking, timeout)
            if time == 0 or not _wait(self._is_free, time, 'acquire()'):
                return False
        self._owner = me
        self._depth += 1
        return True

    __enter__ = acquire

    def _is_free(self):
        return not self._depth

    def release(self):
        if not self._depth or self._owner != get_ident():
            raise RuntimeError("cannot release un-acquired lock")
        self._depth -= 1

    def _is_owned(self):
        return self._depth > 0 and self._owner == get_ident()

    def _release_save(self):
        state, self._depth = (self._owner, self._depth), 0
        return state

    def _acquire_restore(self, state):
        if self._depth:
            _wait(self._is_free, None, 'acquire()')
        self._owner, self._depth = state

    def __exit__(self, *exc_info):
        self.release()

    def __repr__(self):
        return f"<{'locked' if self._depth else 'unlocked'} _thread.RLock object owner={self._owner or 0} " \
               f"count={self._depth} at {id(self):#x}>"


RLock.__module__ = '_thread'


class Condition:
    def __init__(self, lock=None):
        self._lock = lock = RLock() if lock is None else lock
        self.acquire, self.release = lock.acquire, lock.release
        self._waiters = []

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc_info):
        return self._lock.__exit__(*exc_info)

    def __repr__(self):
        return f'<Condition({self._lock}, {len(self._waiters)})>'

    def wait(self, timeout=None):
        if not self._lock._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        told = []
        self._waiters.append(told)
        state = self._lock._release_save()
        try:
            return _wait(lambda: bool(told), None if timeout is None else max(timeout, 0), 'wait()')
        finally:
            if not told:
                self._waiters.remove(told)
            self._lock._acquire_restore(state)

    def wait_for(self, predicate, timeout=None):
        from _time import monotonic
        end = None
        result = predicate()
        while not result:
            if timeout is not None:
                end = monotonic() + timeout if end is None else end
                if end - monotonic() <= 0:
                    break
            self.wait(None if end is None else end - monotonic())
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._lock._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        for told in self._waiters[:n]:
            told.append(True)
        del self._waiters[:n]

    def notify_all(self):
        self.notify(len(self._waiters))

    notifyAll = notify_all


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._value = value

    def __repr__(self):
        return f'<{self.__class__.__module__}.{self.__class__.__qualname__} at {id(self):#x}: value={self._value}>'

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if not self._value and (not blocking or not _wait(self._has_room, timeout, 'acquire()')):
            return False
        self._value -= 1
        return True

    __enter__ = acquire

    def _has_room(self):
        return self._value > 0

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        self._value += n

    def __exit__(self, *exc_info):
        self.release()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        Semaphore.__init__(self, value)
        self._initial_value = value

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        self._value += n


class Event:
    def __init__(self):
        self._flag = False

    def __repr__(self):
        state = 'set' if self._flag else 'unset'
        return f'<{self.__class__.__module__}.{self.__class__.__qualname__} at {id(self):#x}: {state}>'

    def is_set(self):
        return self._flag

    isSet = is_set

    def set(self):
        self._flag = True
        self._told = True

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        if self._flag:
            return True
        # Who waits goes on when the event was set, even if it is cleared again by then.
        self._told = False
        return _wait(self._was_set, None if timeout is None else max(timeout, 0), 'wait()')

    def _was_set(self):
        return self._flag or self._told


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    """A place where a number of threads meet before any of them goes on."""

    def __init__(self, parties, action=None, timeout=None):
        self.parties, self._action, self._timeout = parties, action, timeout
        self._meeting = _Meeting()

    def __repr__(self):
        where = f'<{self.__class__.__module__}.{self.__class__.__qualname__} at {id(self):#x}: '
        return where + ('broken>' if self.broken else f'waiters={self.n_waiting}/{self.parties}>')

    @property
    def n_waiting(self):
        return self._meeting.count if not self._meeting.is_over else 0

    @property
    def broken(self):
        return self._meeting.is_broken

    def wait(self, timeout=None):
        meeting = self._meeting
        if meeting.is_broken:
            raise BrokenBarrierError
        index = meeting.count
        meeting.count += 1
        if meeting.count == self.parties:
            try:
                if self._action:
                    self._action()
            except BaseException:
                self.abort()
                raise
            meeting.is_over = True
            self._meeting = _Meeting()
        else:
            timeout = self._timeout if timeout is None else timeout
            if not _wait(meeting.has_ended, timeout, 'wait()'):
                self.abort()
            if meeting.is_broken:
                raise BrokenBarrierError
        return index

    def reset(self):
        if self._meeting.count:
            self._meeting.is_broken = True
        self._meeting = _Meeting()

    def abort(self):
        self._meeting.is_broken = True


class _Meeting:
    def __init__(self):
        self.count, self.is_over, self.is_broken = 0, False, False

    def has_ended(self):
        return self.is_over or self.is_broken


for _class in Condition, Semaphore, BoundedSemaphore, Event, BrokenBarrierError, Barrier:
    _class.__module__ = 'threading'
