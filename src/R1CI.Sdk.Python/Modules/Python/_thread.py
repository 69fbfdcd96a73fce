# The names below `threading`. There is one thread of execution.

from threading import Lock as allocate_lock, RLock, get_ident, get_native_id, stack_size  # noqa
from threading import Thread as _Thread, local as _local

LockType = type(allocate_lock())
TIMEOUT_MAX = 9223372036.0
error = RuntimeError


def start_new_thread(function, args, kwargs={}):
    thread = _Thread(target=function, args=args, kwargs=kwargs)
    thread.start()
    return thread.ident


def exit():
    raise SystemExit


def interrupt_main(signum=2):
    raise KeyboardInterrupt
