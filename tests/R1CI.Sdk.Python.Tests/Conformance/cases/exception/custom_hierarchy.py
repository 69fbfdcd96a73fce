# Custom exceptions: constructors, args, str, pickling shape, catching by base.
import copy

class AppError(Exception):
    """Base of all."""
    code = 1

class NotFound(AppError, LookupError):
    code = 404
    def __init__(self, what, *, hint=None):
        super().__init__(f'{what} not found')
        self.what, self.hint = what, hint

class NoSuper(AppError):
    def __init__(self, a, b):
        self.total = a + b

class Overrides(AppError):
    def __str__(self): return f'overridden {self.args}'

class Kw(AppError):
    def __init__(self, message='default message', **extra):
        super().__init__(message, *extra.values())
        self.__dict__.update(extra)

for make in (lambda: NotFound('page', hint='look'), lambda: NoSuper(1, 2), lambda: Overrides(1, 'x'), lambda: Kw(), lambda: Kw('m', level=3), AppError):
    error = make()
    print(type(error).__name__, repr(error), '|', str(error), '|', error.args, error.code, sorted(vars(error)))

for kind in (LookupError, AppError, (KeyError, LookupError), Exception):
    try:
        raise NotFound('x')
    except kind as error:
        print('caught as', kind, error.what)

for raised in (AppError, AppError('instance'), NotFound):
    try:
        raise raised
    except AppError as error:
        print('app', repr(error))
    except TypeError as error:
        print('type', error)

e = NotFound('file', hint=3)
c = copy.copy(Overrides('m', 2))
print(c.args, c)
try:
    copy.copy(Kw('m', level=2))
except TypeError as error:
    print(error)
try:
    copy.copy(e)
    print('copied', copy.copy(e).args)
except TypeError as error:
    print(error)
try:
    copy.copy(NoSuper(1, 2))
    print('copied', NoSuper(1, 2).args)
except TypeError as error:
    print(error)

class Multi(KeyError, AttributeError): pass
print(repr(Multi('k')), str(Multi('k')), str(Multi('a', 'b')), Multi.__mro__[1:4])

class OwnOs(OSError):
    def __init__(self, path): super().__init__(2, 'gone', path)
try:
    raise OwnOs('/tmp/x')
except OSError as error:
    print(error, error.errno, error.filename, error.args, type(error).__name__)
print(repr(OSError(2, 'x')), type(OSError(2, 'x')).__name__, type(OSError(13, 'y')).__name__, OSError('one').errno)
class Stop(StopIteration): pass
print(Stop(4).value, KeyError('a').args, UnicodeDecodeError('utf-8', b'\xff', 0, 1, 'bad'), SystemExit(3).code, repr(ImportError('m', name='n').name))
for args in ((1,), (1, 2, 3), ()):
    try:
        UnicodeDecodeError(*args)
    except TypeError as error:
        print(error)
print(isinstance(NotFound('q'), KeyError), issubclass(NotFound, Exception), AppError.__doc__, NotFound.__doc__)
print(AppError('a') == AppError('a'), len({AppError(), AppError()}))
