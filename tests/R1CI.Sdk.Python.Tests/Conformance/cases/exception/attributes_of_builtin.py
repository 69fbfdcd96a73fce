e = OSError(2, 'No such file', 'a.txt')
print(e.errno, e.strerror, e.filename, e.args, type(e).__name__, str(e), repr(e), e.filename2)
print(type(OSError(13, 'x')).__name__, type(OSError(17, 'x')).__name__, type(OSError(99999, 'x')).__name__, OSError('just').args, str(OSError()), OSError(1).errno)
print(str(OSError(2, 'm', 'f1', None, 'f2')), FileNotFoundError(2, 'm').errno, str(FileNotFoundError('only')))
s = SyntaxError('bad', ('file.py', 3, 5, 'some text', 3, 7))
print(s.msg, s.filename, s.lineno, s.offset, s.text, s.end_lineno, s.end_offset, str(s), s.args)
print(str(SyntaxError('m')), SyntaxError('m').lineno, str(SyntaxError()), SyntaxError().msg)
u = UnicodeDecodeError('utf-8', b'abc\xff', 3, 4, 'invalid start byte')
print(u.encoding, u.object, u.start, u.end, u.reason, u)
u2 = UnicodeEncodeError('ascii', 'a\xe9b', 1, 2, 'ordinal not in range(128)')
print(u2)
print(UnicodeEncodeError('ascii', 'a\xe9\xe9b', 1, 3, 'why'), UnicodeTranslateError('x\u1234', 1, 2, 'r'))
i = ImportError('msg', name='n', path='p')
print(i.name, i.path, i.msg, i.args, repr(i))
n = NameError('msg', name='zz'); a = AttributeError('m', name='q', obj=5)
print(n.name, a.name, a.obj, n.args)
print(StopIteration(1, 2).value, StopIteration().value, StopIteration(5).args, SystemExit().code, SystemExit(3).code, SystemExit('a', 'b').code)
k = KeyError('key with spaces')
print(str(k), str(KeyError()), str(KeyError(1)), str(KeyError('a', 'b')), repr(k))
for bad in (lambda: UnicodeDecodeError('x'), lambda: ImportError('a', foo=1), lambda: ValueError(a=1), lambda: NameError(1, nam='x'), lambda: UnicodeEncodeError(1, 2, 3, 4, 5), lambda: BaseException().with_traceback(5), lambda: OSError(1, 2, 3, 4, 5, 6, 7)):
    try:
        print(repr(bad()))
    except TypeError as err:
        print(err)
class E(Exception):
    x = 1
    def __init__(self, *a, **k): self.k = k
e = E(1, 2, z=3)
print(e.args, e.k, e.x, e.__dict__, repr(e), str(e), E() == E(), hash(e) == hash(e))
e.args = 'abc'
print(e.args)
try:
    e.args = 5
except TypeError as err:
    print(err)
try:
    del e.args
except TypeError as err:
    print(err)
print(e.__reduce__(), Exception('a').__reduce__(), e.__setstate__({'new': 1}), e.new)
import copy
c = copy.copy(ValueError('v', 1)); print(repr(c))
print([x.__name__ for x in UnicodeDecodeError.__mro__], issubclass(BlockingIOError, OSError), ConnectionResetError.__bases__[0].__name__, ModuleNotFoundError.__bases__[0].__name__, RecursionError.__base__.__name__, NotImplementedError.__base__.__name__, UnboundLocalError.__base__.__name__, IndentationError.__base__.__name__, TabError.__base__.__name__)
