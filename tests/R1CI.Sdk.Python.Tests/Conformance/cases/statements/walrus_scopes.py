# Where := binds: functions, comprehensions, conditions, lambdas, class bodies.
data = iter([3, 1, 0, 7])
while (n := next(data)):
    print(n, end=' ')
print('stopped at', n)
print([y := 1, y ** 2, y + 1], y, (z := 5) + z, z)

def f():
    found = [last := x for x in range(5) if (half := x // 2)]
    return found, last, half
print(f())

def nested():
    grid = [[(total := x + y) for x in range(3)] for y in range(2)]
    return grid, total
print(nested())
print(any((witness := w) > 3 for w in [1, 5, 9]), witness)
print(all((bad := w) < 4 for w in [1, 5, 9]), bad)
squares = {k: v for k in range(3) if (v := k * k) != 1}
print(squares, v)
lam = lambda items: (count := len(items)) and count * 2
print(lam('abc'), lam(''), 'count' in globals())

def default(a=(d := 7)): return a
print(default(), d)
class C:
    size = (inner := 3) + 1
    try:
        exec('values = [(k := i) for i in range(2)]')
    except SyntaxError as error:
        print(error)
print(C.size, C.inner)

def uses_global():
    global g
    [g := i for i in range(4)]
def uses_nonlocal():
    m = 0
    def inner():
        nonlocal m
        return [m := m + i for i in range(4)]
    return inner(), m
uses_global()
print(g, uses_nonlocal())
if (match := 'key=value'.partition('='))[1] and (size := len(match[2])) > 3:
    print(match, size)
elif not (size := 0):
    print('no')
print(f'{(w := 4)} {w}', (lambda: (q := 1, q + 1))(), [(a := 1), a][1], {(s := 'x'): s}, (t := 1, 2), t)
x = 1
print((x := x + 1) + (x := x * 10), x)
print(0 if (t := None) is None else 1, not (u := []), u, (b := 1 if True else 2), b, (c := 1, 2)[0], c)
total = 0
print([total := total + i for i in (1, 2, 3)], total, sum(p for i in range(3) if (p := i * i)), p)
items = ['a', 'bb', 'ccc']
print({len_: word for word in items if (len_ := len(word)) > 1}, [0, (j := 10)][1], items[(k := 1)], items[k:(e := 3)], e)
for code in ('x := 1', '(x.y := 1)', '(x[0] := 1)', '((a, b) := 1)', 'f(x := 1)', 'f(a=b := 1)', 'f(a=(b := 1))', '[i := 0 for i in x]', '[x for y in (y := z)]', '[x for x in y if (x := 1)]', 'def f(x=y := 1): pass', '(lambda: (x := 1))', 'x = y := 1', 'x = (y := 1)', 'x[y := 1]', 'x[y:=1, 2]', '{a := 1}', '{a := 1: 2}', '{a: b := 1}', 'f"{x:=1}"', 'assert x := 1', 'del (x := 1)', 'for x in y := z: pass', 'with (x := y): pass', 'class C:\n [x := 1 for y in z]', '(x := 1) = 2', '(None := 1)', 'if x := 1: pass', 'return_ = [a := 1, 2]', '[(lambda: (i := 1)) for i in x]', '@(d := e)\ndef f(): pass'):
    try:
        compile(code, 's', 'exec')
        print('ok', code)
    except SyntaxError as error:
        print(repr(code), '|', error.msg)
