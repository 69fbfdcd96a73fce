# Reports of crashes, which the interpreter does not have.


def enable(file=None, all_threads=True):
    pass


def disable():
    return False


def is_enabled():
    return False


def dump_traceback(file=None, all_threads=True):
    import traceback
    traceback.print_stack(file=file)


def dump_traceback_later(timeout, repeat=False, file=None, exit=False):
    pass


def cancel_dump_traceback_later():
    pass
