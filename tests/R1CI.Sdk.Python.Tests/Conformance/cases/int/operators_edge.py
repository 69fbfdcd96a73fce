for a in (7, -7, 0, 1, 10**20, -10**20):
    for b in (2, -2, 3, 10**19, -10**19):
        print(a // b, a % b, divmod(a, b), a / b, a & b, a | b, a ^ b, a > b, sep=' ')
print(2**100, (-2)**3, 2**-2, 0**0, (-1)**10**9 if False else (-1)**101, pow(3, 200, 7), pow(3, -1, 7), pow(-3, 5, 7), pow(2, 3, -5))
for e in ('1 // 0', '1 % 0', '1 / 0', 'divmod(1, 0)', '0 ** -1', 'pow(2, -1, 4)', 'pow(2, 3, 0)', '1 << -1', '1 >> -1', 'pow(1.5, 2, 3)', "1 + '1'", "int('1.5')", "int('')", "int('12', 2)", "int('z', 36)", "int(1.5, 10)", "int('1', 1)", "int('1', 37)", "int(None)", "int([])", "int(float('nan'))", "int(float('inf'))", "int(1j)", '~1.5', '1 & 1.0', 'round(5, "a")', '(5).to_bytes(0, "big")', '(-1).to_bytes(2, "big")', '(300).to_bytes(1, "big")', '(1).to_bytes(1, "x")', '10**400 * 1.0', 'int("9" * 5000)', 'str(10**5000)[:0]', 'chr(-1)', 'chr(1114112)', "ord('ab')", "ord('')", 'range(1.0)', "'a' * 1.0", '[1] * "a"', '1 .foo', 'int.from_bytes([300], "big")'):
    try:
        print(e, '=', repr(eval(e))[:60])
    except Exception as err:
        print(e, '->', type(err).__name__, err)
print(1 << 100, (1 << 100) >> 98, -1 >> 10, -5 >> 1, ~0, ~-1, 5 & -2, -5 | 3, 6 ^ -1, True + True, True << 3, -True, +False, ~True)
print(0b101, 0o17, 0xfF, 1_000_000, 0x_ff, 0b1_0, int('0b11', 0), int('0o17', 0), int('0xff', 16), int(' 12\n'), int('-0'), int('1_000'), int(b'12'), int('٣'), int(True))
n = 12345678901234567890
print(n.bit_length(), n.bit_count(), n.to_bytes(9, 'big'), int.from_bytes(n.to_bytes(9, 'little'), 'little'), (-129).to_bytes(2, 'little', signed=True), int.from_bytes(b'\xff\x7f', 'little', signed=True), (5).to_bytes(), int.from_bytes(b'\x01\x02'))
print((5).conjugate(), (5).real, (5).imag, (5).numerator, (5).denominator, (7).as_integer_ratio(), (5).__index__(), (5).__bool__(), (5).__float__(), (-5).__abs__(), (5).__divmod__(3), (5).__add__('a'), (5).__eq__(5.0), (5).__pow__(2, 7))
print(round(15, -1), round(25, -1), round(-15, -1), round(1234, -2), round(5, 3), round(10**30 + 5, -1), round(150, -2), round(250, -2))
print(int(1e20), int(-1.9), int('-12'), int(10**20 / 3), 10**17 / 3, (2**53 + 1) / 1, 1e16 + 1, 3 / 2, 6 / 3, -7 / 2)
print(f'{n:,} {n:_} {255:x} {255:#X} {255:o} {5:08b} {5:+d} {-5: d} {5:<5}| {5:^5}| {5:>05} {1e3:n} {65:c} {5:e} {5:.2f} {5:%}')
print(bool(0), bool(-1), isinstance(True, int), hash(2**61), hash(-2), sum([True, False, True]), max(True, 0), [10, 20][True])
