# Paths of this platform.

from os.path import *  # noqa
from os.path import __all__  # noqa
