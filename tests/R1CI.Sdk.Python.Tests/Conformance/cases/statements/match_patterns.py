def m(x):
    match x:
        case 0 | 1: return 'zero or one'
        case -1: return 'minus one'
        case 2.5: return 'float'
        case 1+2j: return 'complex'
        case 'a' 'b': return 'joined'
        case b'x': return 'bytes'
        case None: return 'none'
        case True: return 'true'
        case []: return 'empty seq'
        case [x]: return f'one {x}'
        case [x, y] if x == y: return f'pair equal {x}'
        case (x, [y, *z]): return f'nested {x} {y} {z}'
        case [1, *_, 9]: return 'one..nine'
        case [*a, 'end']: return f'ends {a}'
        case {'type': 'p', 'x': x, **rest}: return f'point {x} {rest}'
        case {'k': [_, v]}: return f'k {v}'
        case {}: return 'mapping'
        case str(s): return f'str {s}'
        case int() as n if n > 100: return f'big {n}'
        case int(n) | float(n): return f'num {n}'
        case set() | frozenset(): return 'set'
        case _: return 'other'
for v in (0, 1, True, False, -1, 2.5, 1+2j, 'ab', b'x', None, [], (), [5], (3, 3), [1, [2, 3, 4]], [1, 5, 9], ['a', 'end'], {'type': 'p', 'x': 1, 'z': 2}, {'k': (1, 2)}, {'q': 1}, 'text', 500, 7, 3.5, {1}, frozenset(), range(2), range(0), bytearray(b'x'), object, iter([])):
    print(repr(v)[:30] if not 'iterator' in repr(v) else 'iterator', '->', m(v))
class P:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
class Q(P): pass
def c(o):
    match o:
        case P(0, 0): return 'origin'
        case P(x=0, y=y): return f'on y {y}'
        case Q(a, b): return f'Q {a} {b}'
        case P(a) if a > 10: return f'far {a}'
        case P(): return 'some P'
for o in (P(0, 0), P(0, 5), Q(1, 2), P(11, 1), P(2, 2)): print(c(o))
import enum
class Color(enum.Enum):
    RED = 1
    BLUE = 2
match Color.BLUE:
    case Color.RED: print('red')
    case Color.BLUE: print('blue')
for pat in ('P(1, 2, 3)', 'P(1, x=2)', 'P(x=1, x=2)', 'int(1, 2)', 'P2(1)', 'x | y', '{"a": 1, "a": 2}', '[*a, *b]', '{**r, "a": 1}', 'a.b | c', 'x as x', '(x, x)', '-a', '1 + 2', 'f"x"', '[x, y] | [x]'):
    class P2: __match_args__ = [5]
    src = f'match P(1, 2):\n    case {pat}: print("matched")\n    case _: print("no")'
    try:
        exec(src)
    except (SyntaxError, TypeError, NameError) as e:
        print(pat, '->', type(e).__name__, e)
match 1, 2:
    case a, b: print(a, b)
match = {'case': 1}
match['case'] = 2
print(match)
x = [1, 2, 3]
match x:
    case [first, *_]: print(first)
print(first)
