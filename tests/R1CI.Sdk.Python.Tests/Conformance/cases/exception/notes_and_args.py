e = ValueError('base')
e.add_note('first'); e.add_note('second\nline')
print(e.__notes__, hasattr(ValueError(), '__notes__'))
import traceback
print(''.join(traceback.format_exception_only(e)), end='')
e.__notes__ = ['replaced', 5]
print(''.join(traceback.format_exception_only(e)), end='')
class E(Exception):
    def __init__(self, *args, extra=None):
        super().__init__(*args)
        self.extra = extra
for x in (E(), E(1), E(1, 2), E('a', extra=3), E((1, 2)), E([1]), E(None), E('')):
    print(repr(x), '|', str(x), '|', x.args, x.extra)
try:
    raise E('with args', extra=[1]) from KeyError('k')
except E as err:
    print(err.extra, err.args[0], type(err.__cause__).__name__)
print(ValueError('a') == ValueError('a'), ValueError('a').args == ValueError('a').args, isinstance(E(), Exception), issubclass(E, BaseException), E.__mro__[1].__name__, E.__name__, E.__module__)
x = Exception('a', 'b'); x.args = ('c',); print(x, repr(x)); x.args += ('d',); print(x)
def f(): raise E
try:
    f()
except E as err:
    print(err.args, err.__traceback__.tb_lineno, err.__traceback__.tb_next.tb_lineno)
try:
    raise ValueError('tuple', (1, 2), {'k': 1})
except ValueError as err:
    a, b, c = err.args
    print(a, b, c)
print([type(t('x')).__name__ for t in (ArithmeticError, BufferError, EOFError, FloatingPointError, LookupError, MemoryError, ReferenceError, SystemError, TimeoutError, Warning, UserWarning, DeprecationWarning, BytesWarning, EncodingWarning, ProcessLookupError, InterruptedError, ChildProcessError, BrokenPipeError, IsADirectoryError, NotADirectoryError, FileExistsError, ConnectionRefusedError, ConnectionAbortedError, PendingDeprecationWarning, RuntimeWarning, SyntaxWarning, FutureWarning, ImportWarning, UnicodeWarning, ResourceWarning, StopAsyncIteration, GeneratorExit)])
