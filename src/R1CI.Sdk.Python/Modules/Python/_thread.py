# The names below `threading`.

from threading import Lock as _Lock, RLock, get_ident, get_native_id, stack_size  # noqa
from threading import Thread as _Thread, local as _local

LockType = _Lock
TIMEOUT_MAX = 9223372036.0
error = RuntimeError


def allocate_lock():
    return _Lock()


def start_new_thread(function, args, kwargs={}):
    thread = _Thread(target=function, args=args, kwargs=kwargs)
    thread.start()
    return thread.ident


def exit():
    raise SystemExit


allocate, start_new, exit_thread = allocate_lock, start_new_thread, exit


def interrupt_main(signum=2):
    raise KeyboardInterrupt
