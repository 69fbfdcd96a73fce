# Who calls __repr__, __str__ and __format__, and what their defaults do.
class All:
    def __repr__(self): return 'R'
    def __str__(self): return 'S'
    def __format__(self, spec): return f'F<{spec}>'

class OnlyRepr:
    def __repr__(self): return 'only repr'

class OnlyStr:
    def __str__(self): return 'only str'

a = All()
print(a, [a], (a,), {a: a}, {a}, f'{a} {a!r} {a!s} {a:>5} {a!r:>5}', '%s %r %a' % (a, a, a), '{} {!r} {:x}'.format(a, a, a))
print(str(OnlyRepr()), f'{OnlyRepr()}', f'{OnlyRepr()!s:*^15}', repr(OnlyStr()).startswith('<__main__.OnlyStr object at 0x'))
for value, spec in ((OnlyRepr(), '>5'), (None, '5'), ([1], '3'), (a, 'anything'), (object(), ''), ({}, 's'), (OnlyStr(), 'd')):
    try:
        print(repr(format(value, spec))[:30].split(' object at')[0])
    except TypeError as error:
        print(error)

class Text(str):
    def __str__(self): return 'str of Text'
    def __repr__(self): return 'repr of Text'
    def __format__(self, spec): return 'format of Text'

t = Text('raw')
print(t, [t], f'{t}', f'{t!s}', '%s' % t, t + '', ''.join([t, t]), str(t), t.upper(), len(t))

class Number(int):
    def __str__(self): return 'five'
n = Number(5)
print(n, f'{n}', f'{n:d}', '%d' % n, '%s' % n, [n], n + 1, repr(n), format(n), format(n, '3'))

class Returns:
    def __init__(self, value): self.value = value
    def __str__(self): return self.value
    def __repr__(self): return self.value
    def __format__(self, spec): return self.value
for call in (str, repr, format, lambda v: f'{v}', lambda v: '%s' % v, print, ascii):
    try:
        call(Returns(3))
    except TypeError as error:
        print(error)
print(ascii(Returns('é')), str(Returns(Text('x'))), type(str(Returns(Text('x')))).__name__)

class Spec:
    def __init__(self, x, y): self.x, self.y = x, y
    def __format__(self, spec):
        unit = spec[-1:] if spec[-1:].isalpha() and spec[-1] in 'pc' else ''
        inner = spec[:-1] if unit else spec
        if unit == 'p':
            return f'<{abs(complex(self.x, self.y)):{inner}}>'
        return f'({self.x:{inner}}, {self.y:{inner}})'
v = Spec(3, 4)
print(f'{v}', f'{v:.2f}', f'{v:5.1fp}', '{:03d}'.format(v), format(v, 'p'))
nested = [v.x, [a, (a,)], {'k': OnlyRepr()}]
print(nested, str(nested) == repr(nested))

class Loop(list):
    def __repr__(self): return f'Loop({super().__repr__()})'
x = Loop([1])
x.append(x)
print(x)
class Err(Exception):
    def __str__(self): return 'custom ' + super().__str__()
print(Err(1), repr(Err(1, 'two')), [Err('z')], f'{Err(5)}')
