# format_exception_only: one item for a message of several lines, one for each line of a note.
import traceback

plain = ValueError('first\nsecond')
print(traceback.format_exception_only(plain), traceback.format_exception_only(ValueError, plain)[-1])
noted = KeyError('k')
noted.add_note('one')
noted.add_note('two\nthree')
print(traceback.format_exception_only(noted))
print(traceback.format_exception_only(ValueError()), traceback.format_exception_only(ValueError, ValueError(1, 2)))
try:
    compile('x = = 1\n', 'file.py', 'exec')
except SyntaxError as e:
    print(traceback.format_exception_only(e))


class Odd(Exception):
    def __str__(self):
        return 'ends with newline\n'


print(traceback.format_exception_only(Odd()), ''.join(traceback.format_exception_only(Odd())).count('\n'))
print(list(traceback.TracebackException.from_exception(plain).format_exception_only()))
