# Who runs next. A thread runs until it ends or waits; while it waits, the others go on in the order in which they began to
# wait, and when all of them wait for a time, the virtual clock moves on to the first of these times.

from _threads import can_leave as _can_leave, leave as _leave, new as _new_stack, resume as _resume
from _time import monotonic as _now, sleep as _pass_time


class Strand:
    """One thread of control. The program's own has no stack: it runs the others when it waits."""

    __slots__ = ('stack', 'owner', 'is_ready', 'until', 'is_late', 'is_below')

    def __init__(self, stack, owner):
        self.stack, self.owner = stack, owner
        self.is_ready = self.until = None
        self.is_late = self.is_below = False


main = Strand(None, None)
running = main
waiting = []


def start(function, owner):
    """Runs a function as a thread, up to its end or its first wait."""
    strand = Strand(_new_stack(function), owner)
    owner._strand = strand
    _run(strand)


def _run(strand):
    global running
    before, running = running, strand
    try:
        _resume(strand.stack)
    finally:
        running = before


def wait(is_ready, timeout=None, what='the wait'):
    """Lets others run until is_ready(); False when the time is up before that."""
    global running
    me = running
    me.is_ready, me.is_late = is_ready, False
    me.until = None if timeout is None else _now() + timeout
    waiting.append(me)
    if me.stack is not None and _can_leave():
        _leave()
        return not me.is_late
    # A built-in is in the middle of its work here: the others run on top of it.
    me.is_below = True
    try:
        while True:
            strand = _next(me)
            if strand is None:
                raise RuntimeError(f'{what} would wait for ever: every other thread waits too')
            waiting.remove(strand)
            if strand is me:
                return not me.is_late
            _run(strand)
    finally:
        me.is_below = False
        if me in waiting:
            waiting.remove(me)


def _next(me):
    """The strand to go on with, its wait over; None when nothing can ever happen."""
    able = [strand for strand in waiting if strand is me or not strand.is_below]
    now = _now()
    timed = [strand for strand in able if strand.until is not None]
    first = min(timed, key=_end_of_wait) if timed else None
    is_due = first is not None and first.until <= now
    for strand in able:
        if strand.is_ready():
            return strand
        if is_due and strand is first:
            break
    if first is None:
        return None
    if not is_due:
        _pass_time(first.until - now)
    first.is_late = not first.is_ready()
    return first


def _end_of_wait(strand):
    return strand.until


def _never():
    return False


def pause(seconds):
    """What sleep does while there are other threads."""
    wait(_never, seconds)
