class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))
    x = property(lambda self: self[0])
    def __add__(self, o):
        return Point(self[0] + o[0], self[1] + o[1])
p = Point(1, 2) + (3, 4)
print(p, p.x, type(p).__name__, p == (4, 6), hash(p) == hash((4, 6)), isinstance(p, tuple))
class UpperStr(str):
    def __new__(cls, s): return str.__new__(cls, s.upper())
    def __init__(self, s): self.original = s
u = UpperStr('abc')
print(u, u.original, type(u + 'd').__name__, type(u[:]).__name__, u == 'ABC', {u: 1}['ABC'], repr(u), len(u))
class Even(int):
    def __new__(cls, v=0):
        if v % 2: raise ValueError('odd')
        return int.__new__(cls, v)
    def half(self): return Even(self // 2 * 2 // 2 * 2 // 2) if False else int(self) // 2
print(Even(4) + 1, Even(6).half(), type(Even(2) * Even(2)).__name__, [0, 1, 2][Even(2)], Even(10).bit_length(), f'{Even(8):>4}', isinstance(Even(2), int))
try:
    Even(3)
except ValueError as e:
    print(e)
class L(list):
    def __init__(self, *a):
        super().__init__(a)
        self.tag = 't'
    def append(self, x):
        super().append(x * 2)
l = L(1, 2); l.append(3); l += [4]
print(l, l.tag, type(l[:]).__name__, type(l + [1]).__name__, type(l.copy()).__name__, l == [1, 2, 6, 4], repr(l))
class D(dict):
    def __missing__(self, k):
        self[k] = k * 2
        return self[k]
d = D(a=1)
print(d['a'], d['bb'], d, d.get('cc'), 'cc' in d, type(d.copy()).__name__, type(d | {}).__name__)
class F(float):
    def __repr__(self): return f'F({float(self)})'
print(F(1.5), str(F(2)), F(1) + 1, [F(0.1)], f'{F(3.14159):.2f}', F('inf') > 1, F(2).is_integer())
class E(Exception):
    def __init__(self, code, msg):
        super().__init__(msg)
        self.code = code
e = E(5, 'bad')
print(e, e.args, e.code, repr(e))
class Base:
    def __new__(cls, *a, **k):
        print('new', cls.__name__, a, k)
        return super().__new__(cls)
class Kid(Base):
    def __init__(self, *a, **k): print('init', a, k)
Kid(1, b=2)
try:
    class Z(Base):
        def __init__(self): pass
    Z(1)
except TypeError as e:
    print(e)
print(object.__new__(Kid).__class__.__name__)
try:
    int.__new__(str)
except TypeError as e:
    print(e)
try:
    object.__new__(int)
except TypeError as e:
    print(e)
