import numbers, decimal, fractions
for v in (1, True, 1.5, 1j, decimal.Decimal(1), fractions.Fraction(1, 2), '1', None):
    print(repr(v), [n for n in ('Number', 'Complex', 'Real', 'Rational', 'Integral') if isinstance(v, getattr(numbers, n))])
class MyInt(numbers.Integral):
    def __init__(self, v): self.v = v
    def __int__(self): return self.v
    def _op(name):
        import operator
        def f(self, o=None): return NotImplemented if o is None else MyInt(getattr(operator, name)(self.v, int(o)))
        return f
    __add__ = __radd__ = _op('add'); __mul__ = __rmul__ = _op('mul'); __and__ = __rand__ = __or__ = __ror__ = __xor__ = __rxor__ = __lshift__ = __rlshift__ = __rshift__ = __rrshift__ = __mod__ = __rmod__ = __floordiv__ = __rfloordiv__ = __truediv__ = __rtruediv__ = __pow__ = __rpow__ = _op('add')
    def __neg__(self): return MyInt(-self.v)
    def __pos__(self): return self
    def __abs__(self): return MyInt(abs(self.v))
    def __invert__(self): return MyInt(~self.v)
    def __trunc__(self): return self.v
    def __floor__(self): return self.v
    def __ceil__(self): return self.v
    def __round__(self, n=None): return self.v
    def __eq__(self, o): return self.v == o
    def __lt__(self, o): return self.v < o
    def __le__(self, o): return self.v <= o
    def __hash__(self): return hash(self.v)
m = MyInt(7); print(float(m), m.numerator is m, m.denominator, m.real is m, m.imag, m.conjugate().v, complex(m), bool(m), (m - 3).v, (10 - m).v, hex(m) if hasattr(m, '__index__') else '', isinstance(m, numbers.Rational), divmod(m, 2)[0].v, [1, 2, 3][MyInt(1)])
class R(numbers.Real): pass
try: R()
except TypeError as e: print(str(e)[:60])
print(numbers.Integral.__abstractmethods__ >= {'__int__'}, numbers.Complex.register(str), isinstance('x', numbers.Number), numbers.Number.__hash__)
