"""numpy.lib: stride_tricks."""

from numpy.lib import stride_tricks


def __getattr__(name):
    raise AttributeError("module 'numpy.lib' has no attribute '%s': here is stride_tricks; the functions of numpy.lib are numpy's own" % name)
