a, b = 1, 2; print(a, b)
(a, b), c = (1, 2), 3; print(a, b, c)
[a, [b, *c], d] = 'x', 'yzw', 5; print(a, b, c, d)
*a, = 'ab'; print(a)
a, *b = [1]; print(a, b)
*a, b = {1: 2, 3: 4}; print(a, b)
a = b = c = []; print(a is b is c)
a, b = b, a
x = y, z = 1, 2; print(x, y, z)
first, (second, third), *rest = 1, (2, 3), 4, 5; print(first, second, third, rest)
class O: pass
o = O()
o.a, o.b = 5, 6
l = [0] * 3
l[0], l[1:], o.c = 'p', 'qr', 's'
print(o.__dict__, l)
print([*range(2), *'ab', *[]], (*[1], *(2,)), {*[1, 2], *{2}}, {**{'a': 1}, 'b': 2, **{'a': 3}})
def f(*a, **k): return a, k
print(f(*[1], 2, *(3,), **{'x': 1}, y=2, **{}))
for src in ('a, b = 1', 'a, b = [1]', 'a, b = 1, 2, 3', '(a, b), c = 1, 2', 'a, *b, c = [1]', '*a, *b = 1', '*a = 1', 'a, b = {}', 'a, b = None', '[a, b] = iter([1])', 'a, (b, c) = 1, 2', 'x = *a', 'x = (*a)', 'print(*5)', '[*5]', '{**5}', '{**[1]}', '(*5,)', 'f(**{1: 2})', 'del (a, b), c', 'a = yield', 'for *x in [1]: pass', 'a += 1, 2', 'x: int, y = 1', '(a): int = 3', 'a.b: int', '1: int = 2', 'f(): int', 'a := 1', '(a := 1)', '(a.b := 1)', '(a[0] := 1)', '(1 := 2)', 'x = (y := 2, 3)', 'print(z := 5)', 'f(a := 1, b = 2)', 'f(a=b:=1)', 'lambda: (q := 1)'):
    a = b = c = 0
    try:
        exec(src)
        print(src, '-> ok')
    except (SyntaxError, TypeError, ValueError, AttributeError) as e:
        print(src, '->', type(e).__name__, e)
def sw(a, b, c):
    a, b, c = c, a, b
    return a, b, c
print(sw(1, 2, 3))
i = 0
arr = [1, 2, 3]
i, arr[i] = 2, 'first'
print(i, arr)
arr[0], arr[arr.index(2)] = arr[1], 'idx'
print(arr)
