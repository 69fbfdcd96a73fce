# Operator precedence and grouping that readers often get wrong.
print(-2 ** 2, (-2) ** 2, 2 ** -1, 2 ** 3 ** 2, -2 ** -2, ~2 ** 2, not 1 == 2, -1 .real)
print(1 + 2 * 3 % 4 // 1 - 5, 7 - 3 - 2, 2 * 3 / 4 * 2, -7 // 2, -7 % 3, 7 // -2, 7 % -3, -7 // -2)
print(1 << 2 + 1, 1 | 2 ^ 3 & 4, 6 & 3 == 3, (6 & 3) == 2, 1 < 2 & 3, 5 ^ 3 | 4, ~5 & 0xF, 1 << 3 >> 1)
print(not True or True, not (True or True), True or False and False, (True or False) and False, 1 if 0 else 2 if 0 else 3)
print([lambda: 1, 2][1], (lambda x: x, 1)[0](5), (lambda *a: a)(1, *[2]), (lambda: (yield))().__class__.__name__)
print(*(1, 2) if True else (3,), *[] or [9])
print('a' 'b' * 2, 'a' + 'b' * 2, ('a' 'b') * 2, 'x%s' % 1 * 2, 'x%s' % (1 * 2), -'abc'.find('c'), 'abc'[1:][0])
print(2 if 1 else 3 + 10, (2 if 1 else 3) + 10, [x for x in range(5) if x % 2 if x > 1], [x if x % 2 else -x for x in range(4)])
print(1 .__add__(2), 1.0.is_integer(), 1..hex(), 1_000 .bit_length(), 0x_f, 1e1_0, 5..__class__.__name__, 1j.imag, 0o17, 0b1_1)
print(10 - 5 if False else 3, 1 in [1] == [True], (1 in [1]) == True, 3 > 2 == True, 3 > 2 is True)
print(True + True, True * 'ab', -True, ~True, True << 3, True / 2, sum([True, False, True]), True == 1, True is 1 == 1, {True: 'a'}[1], isinstance(True, int))
x = 5
print(x if x else y, x or y, x and -x, +x, - - x, -+-x, not not x, ~-x, -~x)
print(x == 5 and 'five' or 'other', (x, -x)[x > 3], ['even', 'odd'][x % 2], x // 2 * 2 + x % 2 == x)
a = b = c = []
a += [1]
print(a is b is c, (a := 3) + a, [a := a + 1, a * 2], a)
f = lambda n: n if n < 2 else f(n - 1) + f(n - 2)
print(f(15), (lambda a, b=2, *c, d, **e: (a, b, c, d, e))(1, d=4, z=5))
print(1, 2 == 2, 3, (4), (5,), (), end=' ')
print(1 if True else 2, 3)
print(0.1 + 0.2, 1 / 3, 1e16 + 1, 2 ** 0.5, 10 ** -2, 1e-7, 1e22, 123456789012345678, 1e16, 0.1 * 3, 100 * 1.1, 5 / 2, 4 / 2, 7e0)
print(round(0.5), round(1.5), round(2.5), round(-0.5), round(2.675, 2), round(1234.5, -2), round(1e300), round(15, -1), round(25, -1), round(-1.45, 1), round(0.0), round(-0.4))
print(int(-3.7), int(3.7), -3.7 // 1, -3.7 % 1, divmod(-3.7, 1), divmod(7, -2), divmod(-7, 2.0), 3.7 % -1, 0.0 == -0.0, -0.0, 0 * -1, 0.0 * -1, 5 % 3.5, -5 % 3.5)
try:
    print(y)
except NameError as error:
    print(error)
