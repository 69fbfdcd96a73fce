class S:
    __slots__ = ('a', 'b')
    def __init__(self): self.a = 1
s = S()
print(s.a, S.a, type(S.a).__name__, S.__slots__, hasattr(s, '__dict__'))
for f in (lambda: s.b, lambda: setattr(s, 'c', 1), lambda: delattr(s, 'b'), lambda: s.__dict__, lambda: S.b.__get__(s), lambda: vars(s)):
    try:
        f()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
S.b.__set__(s, 7)
print(s.b, S.a.__get__(s), S.a.__name__, S.a.__objclass__.__name__)
del s.a
print(hasattr(s, 'a'))
class T(S):
    __slots__ = 'c'
t = T(); t.c = 3
print(t.a, t.c, T.__slots__)
class U(S): pass
u = U(); u.z = 9
print(u.__dict__, u.a)
class V:
    __slots__ = ('x', '__dict__')
v = V(); v.x = 1; v.y = 2
print(v.__dict__, v.x)
for body in ("__slots__ = ('a',); a = 1", "__slots__ = (1,)", "__slots__ = ('a b',)", "__slots__ = ('__dict__', '__dict__')"):
    try:
        exec('class X:\n    ' + body)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
class Private:
    __slots__ = ('__p',)
    def __init__(self): self.__p = 5
print(Private()._Private__p, Private.__slots__)
class Doc:
    __slots__ = {'x': 'the x', 'y': 'the y'}
print(sorted(Doc.__slots__), Doc.x.__doc__)
class A: __slots__ = ('a',)
class B: __slots__ = ('b',)
try:
    class C(A, B): pass
except TypeError as e:
    print(e)
class E1: __slots__ = ()
class F1(A, E1): __slots__ = ()
f = F1(); f.a = 2
print(f.a)
try:
    class I(int): __slots__ = ('x',)
except TypeError as e:
    print(e)
class J(list): __slots__ = ('x',)
j = J([1]); j.x = 4
print(j, j.x)
