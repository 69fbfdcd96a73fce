# Browsers: there is none to open.

from _powerless import deny as _deny


class Error(Exception):
    pass


_deny(globals(), 'open open_new open_new_tab register')


def get(using=None):
    raise Error('could not locate runnable browser')
