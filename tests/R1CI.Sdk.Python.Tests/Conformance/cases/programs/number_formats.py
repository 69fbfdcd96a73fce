# Tables of numbers: every way to format, convert and round them that reports use.
from decimal import Decimal
from fractions import Fraction

print('n'.rjust(4), *(h.rjust(10) for h in ('bin', 'oct', 'hex', 'sci', 'pct', 'comma')))
for n in (0, 1, 7, 255, 1024, 65535, 10 ** 6, -42):
    print(f'{n:>8}|{n:>#20b}|{n:#10o}|{n:#10X}|{n:10.2e}|{n:10.1%}|{n:>12,}|{n:_}|{n:+d}|{n: d}|{n:08d}|{n:^+9d}|')
for x in (0.1 + 0.2, 1 / 3, 2.675, 1e16, 1e-5, 123456789.123456789, -0.0, 5e-324, 1.7976931348623157e308, float('inf'), 100.0):
    print(repr(x), str(x), f'{x:.2f}', f'{x:g}', f'{x:.3g}', f'{x:e}', f'{x:10.3}', '%.3f|%5.1f|%-8.2e|%G' % (x, x, x, x), round(x, 2) if x < 1e300 else '-')
print([round(v) for v in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4999)], [round(v, 1) for v in (0.25, 0.35, 1.05, -2.25)], round(12345, -2), round(15, -1), round(2.5, None))
print([int(v) for v in (2.9, -2.9, '  42 ', '-7', True, '1_000', b'12')], [float(v) for v in ('1e3', ' -inf', '.5', '1_0.2', 'NaN')], complex('1+2j'), int('z', 36), int('-0x1f', 16))
print('{0:>{1}} {0:<{width}}| {0!r:^{width}.{p}}'.format('text', 6, width=8, p=3), f'{3.14159:{8}.{2}f}', f'{"x":*^{5}}', '{:{}{}{}}'.format(42, '*', '^', 10), f'{{}} {{{1}}}')
print(f'{1234567.891:,.2f} {1234567.891:_.1f} {0.000123:.2%} {1e10:,.0f} {255:#06x} {255:#_b} {-255:x} {3:03} {3.0:05} {True:d} {True} {None!s:>6}')
print('%5d|%-5d|%05d|%+d|% d|%x|%#o|%c|%%|%s|%r|%10.3s|' % (42, 42, 42, 42, 42, 255, 8, 65, 'str', 'repr', 'truncated'), '%(a)s-%(b)03d' % {'a': 1, 'b': 2}, '%*d' % (6, 3))
amount = Decimal('1234.5')
print(f'{amount:,.2f} {amount:>12} {amount:e} {amount.normalize()} {amount.quantize(Decimal("1"))} {Decimal("0.1") + Decimal("0.2")} {Decimal(1) / Decimal(3)} {Decimal("1E+3")} {Decimal("1e3"):f}')
print(Fraction(3, 4), Fraction('0.125'), Fraction(1.5), float(Fraction(1, 3)), Fraction(7, -14), Fraction(10, 4).limit_denominator(2), f'{float(Fraction(2, 3)):.4f}', Fraction(3.3).limit_denominator(100))
print((0.1).as_integer_ratio(), (2.5).is_integer(), (1e22).hex(), float.fromhex('0x1.8p1'), (10 ** 25).bit_length(), (-7).__floordiv__(2), 7 .__mod__(-3), -7 % 3, 7.5 // 2, -7.5 % 2, divmod(7, -2.5))
print(1e15, 1e16, 123456789012345678, 1.0, 1e0 * 10, 0.1 * 3, 1e-4, 0.00001, 12345678.9, 1 / 7, 2 ** 0.5, 10 ** -2, 2 ** -1074, 3 * 1.1, 4.35 * 100)
for bad in ("f'{3:s}'", "f'{\"x\":d}'", "f'{1.5:x}'", "'%d' % 'x'", "'%d %d' % 1", "'{} {}'.format(1)", "'{a}'.format(b=1)", "int('1.5')", "float('1,5')", "f'{5:10,_}'", "'%q' % 1", "f'{1:.3d}'", "'{0.x}'.format(1)", "int('9', 8)", "f'{3:+s}'", "'{!z}'.format(1)", "f'{2j:d}'", "round('x')", "'%s' % (1, 2)", "int([])", "chr(-1)", "f'{None:5}'"):
    try:
        print(bad, eval(bad))
    except Exception as e:
        print(f'{bad:<24}{type(e).__name__}: {e}')
