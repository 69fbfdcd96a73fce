class Point:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y):
        self.x, self.y = x, y
class Color:
    RED = 'r'
def f(v):
    match v:
        case {'type': 'circle', 'r': r}:
            return f'circle {r}'
        case {'type': t, **rest}:
            return f'{t} {sorted(rest)}'
        case {}:
            return 'mapping'
        case Point(0, 0):
            return 'origin'
        case Point(x=0, y=y):
            return f'on y at {y}'
        case Point(x, y) if x == y:
            return f'diagonal {x}'
        case Point():
            return 'point'
        case Color.RED:
            return 'red'
        case [Point(x=a), Point(y=b)]:
            return f'two {a} {b}'
        case int(n) | str(n):
            return f'scalar {n}'
    return 'fell through'
for v in [{'type': 'circle', 'r': 2, 'z': 1}, {'type': 'sq', 'a': 1, 'b': 2}, {'a': 1}, {}, Point(0, 0), Point(0, 5), Point(3, 3), Point(1, 2), 'r', [Point(1, 2), Point(3, 4)], 7, 'q', 1.5]:
    print(f(v))
match = 5
case = match + 1
print(match, case)
try:
    match Point(1, 2):
        case Point(1, 2, 3):
            pass
except TypeError as e:
    print(e)
try:
    match 1:
        case Point.x.y:
            pass
except AttributeError as e:
    print(e)
