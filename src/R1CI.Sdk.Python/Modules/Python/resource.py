# Limits of a process: the host's limits hold whatever is asked for here, so asking does nothing.

RLIM_INFINITY = -1
RLIMIT_CPU, RLIMIT_FSIZE, RLIMIT_DATA, RLIMIT_STACK, RLIMIT_CORE, RLIMIT_RSS, RLIMIT_NPROC, RLIMIT_NOFILE, \
    RLIMIT_MEMLOCK, RLIMIT_AS = range(10)
RUSAGE_SELF, RUSAGE_CHILDREN, RUSAGE_THREAD = 0, -1, 1
error = OSError


def getrlimit(resource, /):
    return RLIM_INFINITY, RLIM_INFINITY


def setrlimit(resource, limits, /):
    if len(tuple(limits)) != 2:
        raise ValueError('expected a tuple of 2 integers')


def getpagesize():
    return 4096


class struct_rusage:
    """Times of the virtual clock; memory is not told."""

    def __init__(self, seconds):
        self.ru_utime, self.ru_stime = seconds, 0.0
        self.ru_maxrss = self.ru_ixrss = self.ru_idrss = self.ru_isrss = self.ru_minflt = self.ru_majflt = 0
        self.ru_nswap = self.ru_inblock = self.ru_oublock = self.ru_msgsnd = self.ru_msgrcv = self.ru_nsignals = 0
        self.ru_nvcsw = self.ru_nivcsw = 0


def getrusage(who, /):
    from _time import process_time
    return struct_rusage(process_time())
