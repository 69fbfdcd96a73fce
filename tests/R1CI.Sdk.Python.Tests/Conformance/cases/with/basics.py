class M:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        print('enter', self.name)
        return self.name.upper()
    def __exit__(self, kind, value, tb):
        print('exit', self.name, kind.__name__ if kind else None, value, tb is not None)
        return self.swallow
with M('a') as x:
    print(x)
with M('b') as x, M('c') as y:
    print(x, y)
with (M('d') as x, M('e')):
    print(x)
with M('f', True):
    raise ValueError('swallowed')
print('go on')
try:
    with M('g'), M('h', False):
        raise KeyError('out')
except KeyError as e:
    print('caught', e)
def ret():
    with M('i'):
        return 'returned'
print(ret())
for i in range(3):
    with M(str(i)):
        if i == 1:
            break
with M('t') as (p):
    pass
class Multi:
    def __enter__(self):
        return 1, (2, 3)
    def __exit__(self, *a):
        pass
with Multi() as (a, (b, c)):
    print(a, b, c)
for bad in ['with 5: pass', 'with object() as x: pass']:
    try:
        exec(bad)
    except Exception as e:
        print(type(e).__name__, e)
class NoExit:
    def __enter__(self):
        pass
try:
    with NoExit():
        pass
except TypeError as e:
    print(e)
class BadExit:
    def __enter__(self):
        return self
    def __exit__(self, *a):
        raise RuntimeError('exit failed')
try:
    with BadExit():
        raise ValueError('body')
except RuntimeError as e:
    print(e, repr(e.__context__))
