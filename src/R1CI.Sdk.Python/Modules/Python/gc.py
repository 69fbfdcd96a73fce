# The collector of the host does its work unseen.

from _gc import collect as _collect

DEBUG_STATS, DEBUG_LEAK = 1, 38
garbage = []
callbacks = []
_enabled = [True]


def collect(generation=2):
    _collect()
    return 0


def enable():
    _enabled[0] = True


def disable():
    _enabled[0] = False


def isenabled():
    return _enabled[0]


def get_threshold():
    return (700, 10, 10)


def set_threshold(threshold0, threshold1=10, threshold2=10):
    pass


def get_count():
    return (0, 0, 0)


def get_stats():
    return []


def set_debug(flags):
    pass


def get_debug():
    return 0


def freeze():
    pass


def unfreeze():
    pass


def is_tracked(obj):
    return not isinstance(obj, (int, float, str, bytes, bool, type(None)))


from _powerless import deny as _deny
_deny(globals(), 'get_objects get_referrers get_referents')
