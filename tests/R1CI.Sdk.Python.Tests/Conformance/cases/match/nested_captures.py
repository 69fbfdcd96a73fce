# Nested patterns: capture inside classes, sequences and mappings, with guards and alternatives.
from dataclasses import dataclass

@dataclass
class Num:
    value: float

@dataclass
class Op:
    sign: str
    left: object
    right: object

@dataclass
class Neg:
    inner: object

def simplify(e):
    match e:
        case Op('+', Num(0), other) | Op('+', other, Num(0)):
            return simplify(other)
        case Op('*', Num(1), other) | Op('*', other, Num(1)):
            return simplify(other)
        case Op('*', Num(0), _) | Op('*', _, Num(0)):
            return Num(0)
        case Op(sign, Num(a), Num(b)) if sign in '+*':
            return Num(a + b if sign == '+' else a * b)
        case Op(sign, left, right) as whole:
            new = Op(sign, simplify(left), simplify(right))
            return new if new == whole else simplify(new)
        case Neg(Neg(inner)):
            return simplify(inner)
        case Neg(Num(value=v)):
            return Num(-v)
        case _:
            return e

print(simplify(Op('+', Num(0), Op('*', Num(1), Num(7)))))
print(simplify(Op('+', Op('*', Num(2), Num(3)), Neg(Num(4)))))
print(simplify(Neg(Neg('x'))), simplify(Op('*', 'y', Num(0))))

def shape(data):
    match data:
        case {'type': 'circle', 'r': int() | float() as r, **rest} if r > 0:
            return f'circle {r} {rest}'
        case {'points': [[x0, y0], *_, [x1, y1]]}:
            return f'path {x0},{y0}..{x1},{y1}'
        case {'points': [_]}:
            return 'single point'
        case {'type': str(name)}:
            return f'unknown {name}'
        case [('add' | 'sub') as op, int(a), int(b)]:
            return f'{op}: {a + b if op == "add" else a - b}'
        case [[inner], *outer]:
            return f'inner {inner} outer {outer}'
        case str() as text if text.isdigit():
            return f'digits {text}'
        case (1 | 2 | 3) as small:
            return f'small {small}'
        case None | True | False:
            return 'singleton'
        case float(x) | int(x):
            return f'number {x}'
        case []:
            return 'empty'
        case _:
            return 'other'

for data in ({'type': 'circle', 'r': 2, 'fill': 'red'}, {'type': 'circle', 'r': -1}, {'points': [(0, 1), (5, 5), [2, 3]]}, {'points': [0]},
             ['add', 2, 3], ('sub', 2, 3), ['add', '2', 3], [[1], 2, 3], [(9,)], '42', 'abc', 2, 2.0, 7.5, True, None, [], (), b'12', {1, 2}):
    print(data, '->', shape(data))

match (1, (2, [3, 4, 5])):
    case a, (b, [c, *d]):
        print(a, b, c, d)
match {'k': None, 'extra': 1}:
    case {'k': value}:
        print('value', value)
x = 'untouched'
match [1, 2]:
    case [x, 3]:
        pass
    case [_, _]:
        print('x is', x)
match range(4):
    case [first, *_, last]:
        print(first, last)
match 'ab':
    case [_, _]:
        print('sequence')
    case str(s):
        print('not a sequence', s)
