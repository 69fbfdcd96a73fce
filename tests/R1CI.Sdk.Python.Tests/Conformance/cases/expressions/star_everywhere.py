# Stars in displays, calls, assignments, subscripts and returns.
a, *b = 'xyz'
*c, d = range(3)
e, (f, *g), *h = 1, 'pqr', 2, 3
print(a, b, c, d, e, f, g, h)
[*i, j], k = (1, 2), 3
print(i, j, k)
*m, = (n for n in range(2))
print(m)
first, *_, last = {'k1': 1, 'k2': 2, 'k3': 3}
print(first, _, last)

print([*range(2), *'ab', *{}], (*m,), {*'aab'} == {'a', 'b'}, {**{'x': 1}, 'y': 2, **{'x': 3}})
print(*[1, 2], *(), 3, sep='-', **{'end': '!\n'})

def show(*args, **kwargs):
    return args, kwargs

print(show(*'ab', 1, *[2], k=3, **{'l': 4}, **{}))

def returns():
    rest = [2, 3]
    return 1, *rest
print(returns())

def yields():
    rest = 'ab'
    yield 0, *rest
print(list(yields()))

table = {}
table[1, *(2, 3)] = 'starred index'
print(table)
for x, *y in [(1, 2, 3), 'ab', [9]]:
    print(x, y)

class Target: pass
t = Target()
items = [0, 0, 0, 0]
t.head, *items[1:3], t.tail = 'abcd'
print(t.head, items, t.tail)
z = [1, 2, 3]
i = 0
i, z[i] = 2, 'set after i'
print(i, z)
p = q, *r = [5, 6, 7]
print(p, q, r)

for action in (lambda: exec('a, b = 1,'), lambda: exec('a, b = 1, 2, 3'), lambda: exec('a, *b, c = [1]'), lambda: exec('a, b = 5'), lambda: exec('a, b = {}'),
               lambda: [*5], lambda: {**[1]}, lambda: show(*None), lambda: show(**{'a': 1}, a=2), lambda: exec('[a, [b, c]] = 1, (2,)'), lambda: exec('() = [1]'), lambda: exec('a, b = iter("xyz")')):
    try:
        action()
    except (TypeError, ValueError) as error:
        print(error)
for code in ('*a = 1', '*a, *b = 1, 2', 'print(*)', 'x = *y', 'del *a', 'f(**a, *b)', 'f(a=1, 2)', '[*a for a in b]', 'f(**k, 1)', 'f(a for a in b, 1)', '{**a for a in b}', 'return *a, b', '*a', '(*a)', 'f(a=1, a=2)', 'for *a in b: pass'):
    try:
        compile(code, 's', 'exec')
        print('ok', code)
    except SyntaxError as error:
        print(code, '|', error.msg)
