# Signals: handlers can be set and are never called.

SIGINT, SIGTERM, SIGALRM, SIGKILL, SIGHUP, SIGUSR1, SIGUSR2, SIGPIPE = 2, 15, 14, 9, 1, 10, 12, 13
SIG_DFL, SIG_IGN, ITIMER_REAL = 0, 1, 0
Signals = int
_handlers = {}


class ItimerError(OSError):
    pass


def signal(signalnum, handler):
    previous = _handlers.get(signalnum, SIG_DFL)
    _handlers[signalnum] = handler
    return previous


def getsignal(signalnum):
    return _handlers.get(signalnum, SIG_DFL)


def alarm(seconds):
    return 0


def setitimer(which, seconds, interval=0.0):
    return (0.0, 0.0)


from _powerless import deny as _deny
_deny(globals(), 'pause raise_signal pthread_kill sigwait set_wakeup_fd')
