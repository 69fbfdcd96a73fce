import traceback, re
def show():
    print(re.sub(r'File "[^"]*"', 'File "F"', traceback.format_exc()), end='')
    print('--')
def f(x): return 1 / x
def g(x):
    return f(x) + 1
try:
    g(0)
except ZeroDivisionError:
    show()
try:
    try:
        {}['missing']
    except KeyError as e:
        raise ValueError('outer') from e
except ValueError:
    show()
try:
    try:
        int('x')
    except ValueError:
        [][3]
except IndexError:
    show()
class C:
    def m(self, a):
        return self.other.value[a]['k'](a + 1)
try:
    C().m(1)
except AttributeError:
    show()
try:
    x = [1, 2, 3][5] + (4
                        * 2)
except IndexError:
    show()
def rec(n):
    if n == 0: raise RuntimeError('deep')
    rec(n - 1)
try:
    rec(6)
except RuntimeError:
    show()
try:
    [i / 0 for i in range(2)]
except ZeroDivisionError:
    show()
try:
    (lambda a: a.b)(5)
except AttributeError:
    show()
e = ValueError('multi\nline')
e.add_note('note one\nnote two')
try:
    raise e
except ValueError:
    show()
try:
    exec('x = 1\ny = = 2')
except SyntaxError:
    show()
try:
    raise ExceptionGroup('g', [ValueError('a'), ExceptionGroup('h', [KeyError('b')])])
except ExceptionGroup:
    show()
class Empty(Exception): pass
try:
    raise Empty
except Empty:
    show()
try:
    a = b = 1; f(
        x=0
    )
except ZeroDivisionError:
    show()
try:
    print('é' * 3, undefined_name)
except NameError:
    show()
try:
    d = {}; d.x.y = 5
except AttributeError:
    show()
try:
    assert f(1) == 2, 'wrong'
except AssertionError:
    show()
try:
    'abc' + 1 + 'def'
except TypeError:
    show()
try:
    d['a']['b'][f(1)]
except KeyError:
    show()
