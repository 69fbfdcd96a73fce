# Events at points in time, on whatever clock and delay are given.

import heapq
import time
from collections import namedtuple
from itertools import count

__all__ = ["scheduler"]


class Event(namedtuple('Event', 'time, priority, sequence, action, argument, kwargs')):
    __slots__ = ()


_order = count()


class scheduler:
    def __init__(self, timefunc=time.monotonic, delayfunc=time.sleep):
        self.timefunc, self.delayfunc, self._events = timefunc, delayfunc, []

    def enterabs(self, time, priority, action, argument=(), kwargs=None):
        event = Event(time, priority, next(_order), action, argument, {} if kwargs is None else kwargs)
        heapq.heappush(self._events, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=None):
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        self._events.remove(event)
        heapq.heapify(self._events)

    def empty(self):
        return not self._events

    def run(self, blocking=True):
        while self._events:
            wait = self._events[0].time - self.timefunc()
            if wait <= 0:
                event = heapq.heappop(self._events)
                event.action(*event.argument, **event.kwargs)
                self.delayfunc(0)
            elif blocking:
                self.delayfunc(wait)
            else:
                return wait

    @property
    def queue(self):
        return sorted(self._events)
