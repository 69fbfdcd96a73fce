# Dotted names compare, bare names capture; errors of class patterns; match_args.
import enum

class Colour(enum.Enum):
    RED = 1
    BLUE = 2

class Limits:
    low = 0
    high = 10.0

def check(v):
    match v:
        case Colour.RED:
            return 'red'
        case Colour():
            return 'another colour'
        case Limits.low:
            return 'low'
        case Limits.high:
            return 'high'
        case -1 | 1 + 2j | -3.5 - 1j:
            return 'numeric literal'
        case 'a' 'b' | b'raw':
            return 'joined literal'
        case other:
            return f'captured {other!r}'

for v in (Colour.RED, Colour.BLUE, 0, False, 0.0, 10, 10.0, -1, 1 + 2j, -3.5 - 1j, 'ab', b'raw', 'raw'):
    print(repr(v), check(v))

class Point:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y

class Odd:
    __match_args__ = ['x']

class Wrong:
    __match_args__ = (1,)

class Missing:
    __match_args__ = ('gone',)

def attempt(action):
    try:
        print(action())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)

def three():
    match Point(1, 2):
        case Point(1, 2, 3): return 'three'
def twice():
    match Point(1, 2):
        case Point(1, x=5): return 'twice'
def odd():
    match Odd():
        case Odd(1): return 'odd'
def wrong():
    match Wrong():
        case Wrong(1): return 'wrong'
def missing():
    match Missing():
        case Missing(1): return 'missing'
        case _: return 'attribute absent: no match'
def no_args():
    match object():
        case object(1): return 'no'
def not_class():
    thing = len
    match 3:
        case thing(): return 'no'
def builtin_two():
    match 5:
        case int(a, b): return 'no'
def keywords():
    match Point(1, 2):
        case Point(y=2, x=n): return ('keyword', n)
for action in (three, twice, odd, wrong, missing, no_args, not_class, builtin_two, keywords):
    attempt(action)

class Meta(type):
    def __instancecheck__(cls, instance):
        print('instancecheck', instance, end=' ')
        return instance == 'yes'
class Virtual(metaclass=Meta): pass
for v in ('yes', 'no'):
    match v:
        case Virtual(): print('virtual')
        case _: print('not')

class Loud:
    def __eq__(self, other):
        print('eq', other, end=' ')
        return other == 'b'
match Loud():
    case 'a': print('a')
    case 'b' | 'c': print('b or c')
match 1:
    case True: print('never')
    case 1 if print('guard'): print('no')
    case 1: print('one')
for code in ('match 1:\n case x: pass\n case 2: pass', 'match 1:\n case x | 1: pass', 'match 1:\n case [x, x]: pass', 'match 1:\n case [*a, *b]: pass',
             'match 1:\n case {**r, "a": 1}: pass', 'match 1:\n case (a | [a, b]): pass', 'match 1:\n case {"a": 1, "a": 2}: pass', 'match 1:\n case f(a=1, a=2): pass'):
    try:
        compile(code, 'm', 'exec')
        print('compiled')
    except SyntaxError as error:
        print(error.msg)
match = {'case': 1}
case = match['case']
print(match, case)
