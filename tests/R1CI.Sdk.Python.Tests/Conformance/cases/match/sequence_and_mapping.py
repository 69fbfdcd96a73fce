def s(v):
    match v:
        case []: return 'empty'
        case [x]: return f'one {x!r}'
        case [1, 2, *rest]: return f'12 {rest}'
        case ['a', [b, *_], *_]: return f'nested {b}'
        case [*init, 'z']: return f'ends z {init}'
        case [first, *_, last] if first == last: return f'same ends {first}'
        case (x, y): return f'pair {x!r} {y!r}'
        case [_, _, *_]: return 'two or more'
        case _: return 'no sequence'
import collections
for v in ([], (), [5], 'a', 'ab', b'ab', bytearray(b'ab'), [1, 2], (1, 2, 3, 4), ['a', [1, 2], 3], ['a', 'bc'], [0, 'z'], [7, 8, 7], [3, 4], range(3), range(1), collections.deque([1, 2, 9]), {1, 2}, {1: 2}, iter([1]), (i for i in [1]), None, [[1]], memoryview(b'ab'), (1, (2, 3))):
    print(s(v))
def m(v):
    match v:
        case {'op': 'add', 'args': [a, b]}: return a + b
        case {'op': 'neg', 'args': [a], **rest}: return (-a, rest)
        case {'user': {'name': str(n), 'tags': [*_, 'admin']}}: return f'admin {n}'
        case {1: x, 'k': None}: return f'one {x}'
        case {'a': 1 | 2 as v, **kw} if kw: return f'a {v} {kw}'
        case {}: return 'some mapping'
        case _: return 'not mapping'
class D(dict):
    def __missing__(self, k): return 'made up'
for v in ({'op': 'add', 'args': [1, 2]}, {'op': 'neg', 'args': (5,), 'x': 1}, {'op': 'add', 'args': [1]}, {'user': {'name': 'ann', 'tags': ['x', 'admin']}}, {1: 'q', 'k': None}, {'a': 2, 'b': 3}, {'a': 2}, {}, [], collections.OrderedDict(op='add', args=[3, 4]), collections.defaultdict(list, a=1, z=0), D(), collections.Counter('aab'), {True: 'q', 'k': None}):
    print(m(v))
K = 'const'
class Names: NEG = -1; KEY = 'dyn'
match {'dyn': 5, 'x': 1}:
    case {Names.KEY: val, 'x': Names.NEG}: print('no')
    case {Names.KEY: val}: print('by attribute key', val)
match -1:
    case Names.NEG: print('value pattern')
match [1, [2, [3, [4]]]]:
    case [a, [b, [c, [d]]]]: print(a, b, c, d)
match 5:
    case x if x > 10: print('big')
    case x if (y := x * 2) > 5: print('walrus guard', y)
print(x)
match (1, 2), [3]:
    case (a, b), [c]: print(a, b, c)
match 'abc':
    case 'a' | 'abc' as hit: print(hit)
match 0:
    case False: print('False is identity')
    case 0.0: print('0 == 0.0')
match [1, 2, 3]:
    case [int() | str() as a, *others]: print(a, others)
match 1:
    case 1: pass
    case 2: print('no')
else_done = True
print(else_done)
