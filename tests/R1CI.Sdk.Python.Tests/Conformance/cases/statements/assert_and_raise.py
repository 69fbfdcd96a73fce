try:
    assert 1 == 2, 'message'
except AssertionError as e:
    print(repr(e), e.args)
try:
    assert 0
except AssertionError as e:
    print(repr(e), str(e) == '')
try:
    assert [], (1, 2)
except AssertionError as e:
    print(e.args)
def thrower(x): raise x
class Custom(Exception):
    def __init__(self, a, b=2): self.a, self.b = a, b
    def __str__(self): return f'Custom<{self.a},{self.b}>'
for x in (ValueError, ValueError('v'), Custom(1), KeyError('k'), OSError(2, 'No such file'), UnicodeDecodeError('utf-8', b'\xff', 0, 1, 'bad'), StopIteration(5), SystemExit(3), KeyError(), IndexError('a', 'b')):
    try:
        thrower(x)
    except BaseException as e:
        print(type(e).__name__, '|', e, '|', repr(e), '|', e.args)
class NeedsArgs(Exception):
    def __init__(self, a): super().__init__(a)
try:
    raise NeedsArgs
except TypeError as e:
    print(e)
try:
    try:
        raise ValueError('first')
    except ValueError:
        raise KeyError('second')
except KeyError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)
try:
    try:
        raise ValueError('first')
    except ValueError as v:
        raise KeyError('second') from None
except KeyError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)
e = ValueError('x')
try:
    raise e from TypeError('cause')
except ValueError as got:
    print(got is e, repr(e.__cause__), e.__context__)
print(e.with_traceback(None) is e, e.__traceback__)
try:
    e.__traceback__ = 5
except TypeError as t:
    print(t)
try:
    e.__cause__ = 5
except TypeError as t:
    print(t)
e.__context__ = KeyError('manual')
e.args = [1, 2]
print(e.args, repr(e), str(e))
e.add_note('note 1'); e.add_note('note 2')
print(e.__notes__)
try:
    e.add_note(5)
except TypeError as t:
    print(t)
print(issubclass(KeyError, LookupError), KeyError.__mro__[1:3], IOError is OSError, EnvironmentError is OSError)
class A(Exception): pass
class B(A): pass
try:
    raise B
except (A, KeyError) as e:
    print(type(e).__name__)
