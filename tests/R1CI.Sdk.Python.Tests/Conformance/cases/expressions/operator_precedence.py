print(2 + 3 * 4 ** 2 // 5 % 7 - -1, -2 ** 2, (-2) ** 2, 2 ** -1 ** 2, not 1 + 1 == 3 - 1, 1 < 2 == True, (1 < 2) == True, 5 & 3 == 3, (5 & 3) == 3, 1 | 2 ^ 3 & 4 << 1, ~1 + 2, - - 1, + - + 3, not not True and False or True)
print(1 if True else 2 if False else 3, (lambda x: x + 1 if x else 0)(5), lambda: 1 and 2, [1, 2][1] ** 2, -[3][0], 'a' 'b' * 2, 'a' + 'b' * 2, 2 * [1] + [2], 1, 2 + 3, (1, 2) + (3,), 10 - 5 - 2, 2 ** 3 ** 0, 100 / 10 / 2, 7 // 2 * 2, 1 << 2 + 1, 8 >> 1 << 2, 1 + 2 if 0 else 4 + 5)if False else print('skipped lambda repr')
print(2 + 3 * 4 ** 2 // 5 % 7 - -1, -2 ** 2, 2 ** -1 ** 2, not 1 + 1 == 3 - 1, 5 & 3 == 3, 1 | 2 ^ 3 & 4 << 1, ~1 + 2, - - 1, 2 * [1] + [2], 10 - 5 - 2, 100 / 10 / 2, 7 // 2 * 2, 1 << 2 + 1, 8 >> 1 << 2, 'a' 'b' * 2, 1 + 2 if 0 else 4 + 5, 1 in [1] == True, 3 not in [1] and 2, 1 is not None is not False, -3 % 5, -(3 % 5), 2 ** 3 % 5, 6 - 2 * 3 + 1, 1 - 1 or 5, 0 == 0 != 1, 'x' in 'xyz' in ['xyz'])
class Op:
    def __init__(self, s): self.s = s
    def __repr__(self): return self.s
    def _b(sym): return lambda a, b: Op(f'({a!r}{sym}{b!r})')
    __add__ = _b('+'); __sub__ = _b('-'); __mul__ = _b('*'); __truediv__ = _b('/'); __floordiv__ = _b('//'); __mod__ = _b('%'); __pow__ = _b('**'); __lshift__ = _b('<<'); __rshift__ = _b('>>'); __and__ = _b('&'); __or__ = _b('|'); __xor__ = _b('^'); __matmul__ = _b('@')
    __neg__ = lambda a: Op(f'(-{a!r})'); __invert__ = lambda a: Op(f'(~{a!r})'); __pos__ = lambda a: Op(f'(+{a!r})')
a, b, c, d = map(Op, 'abcd')
print(a + b * c - d, a * b + c * d, a ** b ** c, -a ** b, (-a) ** b, a ** -b, a @ b * c / d // a % b, a << b + c, a & b | c ^ d, a | b & c << d, ~a ** b, -a * b, a - b - c, a / b / c, + a - -b, a % b * c, (a + b) * (c - d), a << b << c, a ^ b ^ c & d, -~+a)
