class Num:
    def __init__(self, v):
        self.v = v
    def __add__(self, o):
        print('Num.__add__')
        return NotImplemented if isinstance(o, str) else Num(self.v + getattr(o, 'v', o))
    def __radd__(self, o):
        print('Num.__radd__')
        return Num(o + self.v)
    def __sub__(self, o):
        return 'sub'
    def __rsub__(self, o):
        return 'rsub'
    def __repr__(self):
        return f'Num({self.v})'
class Sub(Num):
    def __radd__(self, o):
        print('Sub.__radd__')
        return 'sub radd'
    def __rsub__(self, o):
        return 'Sub rsub'
class Plain(Num):
    pass
print(Num(1) + Num(2), Num(1) + 5, 5 + Num(1), sum([Num(1), Num(2)]))
print(Num(1) + Sub(2))
print(Num(1) + Plain(2))
print(Num(1) - Sub(2), Sub(1) - Num(2), Num(1) - Plain(1))
for f in (lambda: Num(1) + 'a', lambda: 'a' + Num(1), lambda: Num(1) * 2, lambda: 2 ** Num(1), lambda: Num(1) // Num(1), lambda: -Num(1),
          lambda: ~Num(1), lambda: Num(1) @ 2, lambda: divmod(Num(1), 2), lambda: pow(Num(1), 2, 3), lambda: Num(1) < Num(2), lambda: Num(1) >= 1,
          lambda: abs(Num(1)), lambda: round(Num(1)), lambda: Num(1)[0], lambda: len(Num(1)), lambda: 1 in Num(1), lambda: Num(1)()):
    try:
        print(f())
    except TypeError as e:
        print('TypeError', e)
class OnlyR:
    def __rtruediv__(self, o): return ('rtruediv', o)
    def __rmod__(self, o): return ('rmod', o)
    def __rlshift__(self, o): return ('rlshift', o)
    def __rmatmul__(self, o): return ('rmatmul', o)
    def __rdivmod__(self, o): return ('rdivmod', o)
    def __rpow__(self, o): return ('rpow', o)
    def __rand__(self, o): return ('rand', o)
print(1 / OnlyR(), 'x%s' % OnlyR() if False else 3 % OnlyR(), 1 << OnlyR(), [] @ OnlyR(), divmod(7, OnlyR()), 2 ** OnlyR(), True & OnlyR())
