# Memory tracing: never on.

def start(nframe=1):
    pass


stop = clear_traces = reset_peak = lambda: None


def is_tracing():
    return False


def get_traced_memory():
    return 0, 0


def get_tracemalloc_memory():
    return 0


def get_traceback_limit():
    return 1


def get_object_traceback(obj):
    return None


def take_snapshot():
    raise RuntimeError("the tracemalloc module must be tracing memory allocations to take a snapshot")
