if (n := len('hello')) > 3:
    print(n)
data = [1, 5, 10]
print([y for x in data if (y := x * 2) > 5], y)
it = iter([1, 2, 3, 0, 4])
while (v := next(it)) != 0:
    print(v)
print((a := 1, b := a + 1), a, b, (lambda: (z := 5) + z)(), any((hit := x) > 4 for x in data), hit)
def f(x=(q := 10)):
    return x
print(f(), q, {(k := 'key'): (val := 3)}, k, val, [p := 1, p + 1][1])
