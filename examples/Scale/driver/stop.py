"""Ctrl-C and kill: the script ends at the next quiet moment, never between a submission and the note of it."""

import signal
import threading


class Stop:
    def __init__(self):
        self._asked = threading.Event()

    @classmethod
    def listen(cls):
        stop = cls()
        for name in ("SIGINT", "SIGTERM", "SIGHUP"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), lambda *_: stop._asked.set())
        return stop

    @property
    def is_asked(self):
        return self._asked.is_set()

    def wait(self, seconds):
        """Waits, but not after a signal."""
        self._asked.wait(seconds)
