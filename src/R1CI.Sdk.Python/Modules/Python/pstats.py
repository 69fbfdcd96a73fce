# Statistics of the profiler: there are none.

from enum import StrEnum as _StrEnum

__all__ = ["Stats", "SortKey"]


class SortKey(_StrEnum):
    CALLS = 'calls'
    CUMULATIVE = 'cumulative'
    FILENAME = 'filename'
    LINE = 'line'
    NAME = 'name'
    NFL = 'nfl'
    PCALLS = 'pcalls'
    STDNAME = 'stdname'
    TIME = 'time'


class Stats:
    def __init__(self, *args, stream=None):
        self._stream = stream

    def strip_dirs(self, *args):
        return self

    sort_stats = reverse_order = add = strip_dirs

    def print_stats(self, *amount):
        print('         0 function calls in 0.000 seconds\n', file=self._stream)
        return self

    def print_callers(self, *amount):
        return self

    print_callees = print_callers
