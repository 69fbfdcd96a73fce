# Reflected comparisons, NotImplemented, and the order in which operands are asked.
class Asked:
    def __init__(self, name, answer):
        self.name, self.answer = name, answer

    def _say(self, op, other):
        print(f'{self.name}.{op}({getattr(other, "name", other)})', end=' ')
        return self.answer

    def __lt__(self, other): return self._say('lt', other)
    def __le__(self, other): return self._say('le', other)
    def __eq__(self, other): return self._say('eq', other)
    def __gt__(self, other): return self._say('gt', other)
    def __ge__(self, other): return self._say('ge', other)

class Child(Asked):
    pass

class Override(Asked):
    def __gt__(self, other): return self._say('GT', other)

no = NotImplemented
a, b = Asked('a', no), Asked('b', 'yes')
print(a < b)
print(a == b)
print(a != b)
print(b < a)
print(Asked('p', 1) < Child('c', 2))
print(Asked('p', 1) < Override('o', 2))
print(Asked('p', no) == Asked('q', no), a == a)
print(5 < b, 5 == b, b == 5, 'x' >= b)
for left, right in ((a, Asked('z', no)), (a, 3), (3, a)):
    try:
        print(left < right)
    except TypeError as error:
        print(error)
print(a.__lt__(b), (3).__lt__('x'), (3).__eq__(3.0), 'a'.__eq__(1), object().__eq__(1), [].__lt__(()))

class Sometimes:
    def __eq__(self, other):
        return other == 'me' or NotImplemented

s = Sometimes()
print(s == 'me', 'me' == s, s == 1, s != 'me', s != 1, s in ['x', 'me'], ['me'].count(s))
try:
    hash(s)
except TypeError as error:
    print(error)

class Truthless:
    def __eq__(self, other):
        class R:
            def __bool__(self):
                raise ValueError('no truth')
        return R()

t = Truthless()
print(t in [t], [t] == [t], [t].index(t))
for action in (lambda: t in [1], lambda: [t] == [1], lambda: t != 1, lambda: (1 == t) and 1):
    try:
        print(action())
    except ValueError as error:
        print(error)

class OnlyNe:
    def __ne__(self, other):
        return 'ne'
o = OnlyNe()
print(o != 1, o == 1, 1 != o, o == o)
