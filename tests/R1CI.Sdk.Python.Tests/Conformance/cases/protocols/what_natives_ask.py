# Which special methods built-in functions ask of subclasses of built-in types, and which they look past.
import bisect
import cmath
import json
import math

LOG = []


def traced(base):
    def spy(name, own):
        def method(self, *a, **k):
            LOG.append(name)
            return own(self, *a, **k)
        return method
    names = ['__len__', '__iter__', '__getitem__', '__repr__', '__str__', '__eq__', '__ne__', '__float__', '__int__', '__index__', '__complex__', '__bytes__',
             '__contains__', '__mul__', 'keys', 'items', 'startswith', '__bool__', '__hash__']
    return type('My' + base.__name__, (base,), {n: spy(n, getattr(base, n)) for n in names if callable(getattr(base, n, None))})


S, B, A, L, T, D, I, F, C = map(traced, (str, bytes, bytearray, list, tuple, dict, int, float, complex))


def show(text, **names):
    LOG.clear()
    try:
        result = eval(text)
        seen = list(LOG)
        result = result if type(result) in (int, float, complex, str, bytes, bool, bytearray, dict, list, type(None), type(NotImplemented)) else type(result).__name__
    except Exception as e:
        seen, result = list(LOG), f'{type(e).__name__} {e}'
    print(text, '->', result, *seen)


for text in '''
bytes(L([1, 2]))
bytes(B(b'a'))
bytearray(B(b'a'))
bytearray(L([1, 2]))
str(B(b'a'))
str(A(b'a'))
bytes.__str__(B(b'a'))
'%s' % (B(b'a'),)
int(B(b'x'))
int(B(b'x'), 16)
float(I(2))
float(F(2))
complex(I(2))
complex(F(2))
complex(C(2))
complex(I(2), F(1))
complex(I(2), [])
'%5.2f' % I(2)
'%5.2f' % F(2)
'%d' % F(2)
b'%d' % F(2)
math.sqrt(I(4))
math.sqrt(F(4))
math.isnan(I(4))
math.dist(T((1,)), L([1]))
cmath.sqrt(F(4))
cmath.sqrt(C(4))
divmod(F(2.5), I(2))
','.join(L(['a', 'b']))
b','.join(L([b'a', b'b']))
dict([L([1, 2]), T((3, 4))])
dict(D(a=1))
dict.copy(D(a=1))
D(a=1) | {'b': 2}
{'a': 1} | D(b=2)
D(a=1).setdefault('b', 2)
I(2) in range(3)
range(3).count(I(2))
range(3).index(I(2))
'abca'.translate(D({97: 'x', 98: None}))
'abca\\xe9'.translate(D({97: 'x', 98: None}))
str.__rmod__('a', b'%s')
bytes.__rmod__(b'a', '%s')
json.dumps(L([1, 2]))
json.dumps([D(a=1)])
json.dumps(L([1, 2]), indent=1)
json.dumps(D(a=1), indent=1)
json.dumps({I(2): 1, 1.5: 2}, sort_keys=True)
json.loads(S('[1]'))
json.loads(S('1 2'))
bisect.bisect({1: 2}, 1)
bisect.bisect({1, 2}, 1)
bisect.bisect(L([1, 2, 3]), 2)
__import__(5)
'''.strip().split('\n'):
    show(text)


class Upside(list):
    def __iter__(self):
        return iter(['x', 'y'])

    def __len__(self):
        return 5

    def __getitem__(self, i):
        raise ValueError('not asked')


a = [1, 2, 3]
a[1:] = Upside([7])
print(a)
a[:] = Upside([7])
print(a)
a[::2] = Upside([7])[:1] if False else [0]
print(a)
print(list(Upside([7])), tuple(Upside([7])), sorted(Upside([7])), [*Upside([7])], ','.join(Upside([7])), json.dumps(Upside([7])))
print([1] + Upside([7]), Upside([7]) * 2, Upside([7]) == [7], bool(Upside([])))


class Both(bytes):
    def __bytes__(self):
        return b'asked'


class Text(str):
    def __bytes__(self):
        return b'asked'


print(bytes(Both(b'a')), bytearray(Both(b'a')), b'%b' % Both(b'a'), bytes(Text('a')))
try:
    bytearray(type('X', (), {'__bytes__': lambda self: b'x'})())
except TypeError as e:
    print(e)
