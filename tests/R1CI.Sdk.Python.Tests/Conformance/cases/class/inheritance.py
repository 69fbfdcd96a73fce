class A:
    def who(self):
        return 'A'
    def hi(self):
        return 'hi ' + self.who()
class B(A):
    def who(self):
        return 'B<' + super().who() + '>'
class C(A):
    def who(self):
        return 'C<' + super().who() + '>'
class D(B, C):
    def who(self):
        return 'D<' + super().who() + '>'
print(D().hi(), [k.__name__ for k in D.__mro__], issubclass(D, A), isinstance(D(), C), D.__bases__, A.__subclasses__())
print(super(B, D()).who(), A.who(D()), D.mro()[1])
try:
    class X(A, B):
        pass
except TypeError as e:
    print(e)
class Base:
    def __init__(self, **kw):
        print('Base', kw)
class L(Base):
    def __init__(self, left=None, **kw):
        super().__init__(**kw)
        self.left = left
class R(Base):
    def __init__(self, right=None, **kw):
        super().__init__(**kw)
        self.right = right
class Both(L, R):
    def __init__(self, **kw):
        super().__init__(**kw)
b = Both(left=1, right=2)
print(b.left, b.right)
class Num(int):
    def double(self):
        return self * 2
class Words(list):
    def longest(self):
        return max(self, key=len)
class Err(ValueError):
    pass
print(Num(5).double(), Num(5) + 1, type(Num(5) + 1), Words(['a', 'bbb']).longest(), isinstance(Words(), list), Num('12'), Words('ab') + ['c'], issubclass(Err, Exception))
class S(str):
    def shout(self):
        return self.upper() + '!'
print(S('hey').shout(), S('x') == 'x', type(S('a') + 'b'), {S('k'): 1}['k'], len(S('abc')), f'{S("f")}')
try:
    class T(bool):
        pass
except TypeError as e:
    print(e)
try:
    class U(5):
        pass
except TypeError as e:
    print(e)
