from decimal import *
D = Decimal
print(D('0.1') + D('0.2'), D(1) / 3, D('1.20') * 3, D(7) // 2, D(-7) // 2, D(-7) % 3, divmod(D(7), D(2)), D(2) ** 10, D(2) ** -1, D(2) ** D('0.5'), -D('1.50'), abs(D(-3)), +D('1.23456789012345678901234567890'), D(10) - D('9.99'), 5 + D(1), 2 * D('1.5'), 1 / D(4))
print(repr(D('1.0')), D('1E+5'), D('1e-10'), D('-0'), D('0E-5'), D('123456789E-20'), D('1.5e300') * D('1e-290'), D(0.1), D('NaN'), D('-Infinity'), D('sNaN'), D(10**30), D((1, (1, 2, 3), -2)), D(' 1.5 '), D('1_000.5'), D(True), D.from_float(0.5), D('١٢'))
print(D('1.0') == D(1), D('1.1') > 1, D('0.5') == 0.5, D(1) < 1.5, hash(D('1.0')) == hash(1), D('NaN') == D('NaN'), max(D(1), D(2)), sorted([D('2'), D('1.5'), 1]), D('1.0').compare(D('1')), D('1.0').compare_total(D('1')), sum([D('0.1')] * 10), bool(D('0.0')), D(3) in [3])
print(int(D('-3.9')), float(D('1.5')), round(D('2.675'), 2), round(D('2.5')), round(D('-3.5')), D('3.7').to_integral_value(), D('7.325').quantize(D('0.01')), D('7.325').quantize(D('.01'), rounding=ROUND_UP), D('1234.5').quantize(D('1E+2')), D('3.14159').normalize(), D('1200').normalize(), D('1.50').normalize())
print(D('1.23E+3').to_eng_string(), D('123.456').as_tuple(), D('-1.5').as_integer_ratio(), D('12.3').adjusted(), D('5').sqrt(), D(2).ln(), D(100).log10(), D(1).exp(), D(-5).copy_abs(), D(3).copy_sign(D(-1)), D('1.2').is_signed(), D('0').is_zero(), D('NaN').is_nan(), D(3).remainder_near(D(2)), D(10).fma(2, 3), D('1.5').number_class(), D(5).logb(), D('1.23').scaleb(2), D(3).next_plus(), D('12').shift(1), D('1.5').same_quantum(D('2.5')))
print(f"{D('1234567.891'):,.2f}", f"{D('0.5'):.1%}", f"{D('3.14159'):10.3f}|", f"{D('1e10'):e}", f"{D('5'):>6}", f"{D('1.10')}", f"{D('0.000001234'):g}", format(D('12.345'), '.4'), '%.2f' % D('2.345'), f"{D('-7'):+}", f"{D('NaN'):>8}")
for f in (lambda: D(1) / 0, lambda: D(0) / 0, lambda: D('x'), lambda: D('1.0') + 1.5, lambda: D(5) % 0, lambda: D(-1).sqrt(), lambda: D([1]), lambda: D(1).quantize(D('1e-50')), lambda: int(D('NaN')), lambda: int(D('Infinity')), lambda: D('sNaN') + 1, lambda: D(0) ** 0, lambda: D(-8) ** D('0.5'), lambda: D(1) < 'a', lambda: hash(D('sNaN')), lambda: D('NaN') < 1, lambda: D(10) ** 10**10, lambda: D(0).ln() , lambda: D(-1).ln(), lambda: D(None), lambda: D(1) // 0, lambda: round(D('Infinity')), lambda: float(D('sNaN'))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
