# Temporary files: none can be made.

from _powerless import deny as _deny, denied_class as _class

tempdir = None
TemporaryFile = NamedTemporaryFile = SpooledTemporaryFile = _class('TemporaryFile')
TemporaryDirectory = _class('TemporaryDirectory')


def gettempdir():
    return '/tmp'


def gettempprefix():
    return 'tmp'


_deny(globals(), 'mkstemp mkdtemp mktemp')
