# Which of the two operands a binary operator asks, and when it gives up.
class Left:
    def __add__(self, other):
        print('Left.add', end=' ')
        return NotImplemented

    def __mul__(self, other):
        return 'Left.mul'

class Right:
    def __radd__(self, other):
        print('Right.radd', end=' ')
        return 'sum'

class LeftChild(Left):
    def __radd__(self, other):
        print('LeftChild.radd', end=' ')
        return 'child first'

class PlainChild(Left):
    pass

class NoReflect(Left):
    __rmul__ = None

print(Left() + Right())
print(Left() + LeftChild())
print(1 + Right(), 'a' + Right(), [1] + Right(), None + Right())
for action in (lambda: Left() + Left(), lambda: Left() + PlainChild(), lambda: Left() + 1, lambda: Right() + 1,
               lambda: 2 * NoReflect(), lambda: [1] + (2,), lambda: 'a' + 1, lambda: (1,) + [2], lambda: {1} | [2],
               lambda: {1: 2} | [3], lambda: b'a' + 'b', lambda: 'a' * 2.0, lambda: 'ab' - 'b', lambda: ~1.5, lambda: -'x',
               lambda: 1 @ 2, lambda: 3 ** 'x', lambda: divmod('a', 2), lambda: pow(2, 'x', 3), lambda: [] * [], lambda: None >> 1):
    try:
        print(action())
    except TypeError as error:
        print(error)

# The same type on both sides: the reflected method is never tried.
class Same:
    def __sub__(self, other): return NotImplemented
    def __rsub__(self, other): return 'never'
try:
    Same() - Same()
except TypeError as error:
    print(error)

class Money:
    def __init__(self, cents): self.cents = cents
    def __repr__(self): return f'{self.cents / 100:.2f}'
    def __radd__(self, other):
        return self if other == 0 else NotImplemented
    def __add__(self, other):
        return Money(self.cents + other.cents) if isinstance(other, Money) else NotImplemented
    def __rmatmul__(self, other): return ('rmatmul', other)
    def __rdivmod__(self, other): return ('rdivmod', other)
    def __rpow__(self, other, mod=None): return ('rpow', other, mod)
    def __rlshift__(self, other): return ('rlshift', other)

print(sum([Money(150), Money(275)]), sum([], Money(1)))
print(3 @ Money(1), divmod(7, Money(1)), 2 ** Money(1), 1 << Money(1))
try:
    sum([Money(1)], 5)
except TypeError as error:
    print(error)
# Special methods are looked up on the type, never on the instance.
m = Money(1)
m.__add__ = lambda other: 'instance'
m.__len__ = lambda: 5
print(m + Money(2), hasattr(m, '__len__'))
try:
    len(m)
except TypeError as error:
    print(error)
