# Functions to call at the end of the program: when a script that ends it has run. A session that goes on only remembers them.

import sys

_functions = []


def register(func, *args, **kwargs):
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _functions.append((func, args, kwargs))
    return func


def unregister(func):
    _functions[:] = [entry for entry in _functions if entry[0] != func]


def _clear():
    _functions.clear()


def _ncallbacks():
    return len(_functions)


def _run_exitfuncs():
    while _functions:
        func, args, kwargs = _functions.pop()
        try:
            func(*args, **kwargs)
        except BaseException as error:
            if not isinstance(error, SystemExit):
                from traceback import format_exc
                sys.stderr.write(f"Exception ignored in atexit callback: {func!r}\n{format_exc()}")


_run = _run_exitfuncs
