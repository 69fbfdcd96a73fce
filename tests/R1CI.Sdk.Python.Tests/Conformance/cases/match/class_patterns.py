from dataclasses import dataclass
@dataclass
class Point:
    x: int
    y: int
@dataclass
class Line:
    a: Point
    b: Point
    label: str = ''
class Plain:
    def __init__(self, **k): self.__dict__.update(k)
def f(o):
    match o:
        case Point(x=0, y=0): return 'origin'
        case Point(0, y): return f'on y at {y}'
        case Point(x, 0): return f'on x at {x}'
        case Point(x, y) if x == y: return f'diagonal {x}'
        case Point(): return 'point'
        case Line(Point(0, 0), Point(x, y)): return f'from origin to {x},{y}'
        case Line(a=Point(y=y1), b=Point(y=y2)) if y1 == y2: return f'horizontal {y1}'
        case Line(label='') : return 'unlabelled'
        case Line(_, _, label): return f'line {label}'
        case Plain(kind='a', value=int(v)): return f'plain a {v}'
        case Plain(kind='a' | 'b' as k): return f'plain {k}'
        case Plain(missing=_): return 'has missing'
        case Plain(): return 'plain'
        case int(x) | float(x) if x < 0: return f'negative {x}'
        case bool(b): return f'bool {b}'
        case int(): return 'int'
        case str() as s if len(s) > 3: return f'long {s}'
        case str(): return 'str'
        case list([first, *_]): return f'list starting {first}'
        case dict(d) if not d: return 'empty dict'
        case {'k': Point(x, _)}: return f'dict point {x}'
        case (Point() | Line()) as shape, *rest: return f'seq {type(shape).__name__} {len(rest)}'
        case bytes(b) | bytearray(b): return f'bytes {bytes(b)}'
        case complex(real=r, imag=i): return f'complex {r} {i}'
        case type(): return 'a type'
        case object(): return 'object'
for o in (Point(0, 0), Point(0, 3), Point(4, 0), Point(5, 5), Point(1, 2), Line(Point(0, 0), Point(1, 2)), Line(Point(1, 5), Point(2, 5)), Line(Point(1, 2), Point(3, 4)), Line(Point(1, 2), Point(3, 4), 'L'), Plain(kind='a', value=3), Plain(kind='a', value='x'), Plain(kind='b'), Plain(missing=1), Plain(), -5, -1.5, True, 7, 'long text', 'ab', [9, 8], {}, {'k': Point(7, 8)}, (Point(1, 1), 2, 3), b'x', bytearray(b'y'), 2 + 3j, int, None, [], ()):
    print(f(o))
class Lazy:
    __match_args__ = ('first', 'second')
    @property
    def first(self):
        print('first read')
        return 1
    @property
    def second(self): raise AttributeError('no second')
match Lazy():
    case Lazy(2): print('no')
    case Lazy(1, _): print('no')
    case Lazy(first=1): print('yes')
