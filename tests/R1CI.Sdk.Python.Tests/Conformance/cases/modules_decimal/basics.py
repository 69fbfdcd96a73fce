from decimal import *
import decimal
import math

D = Decimal
print(D('0.1') + D('0.2'), D(0.1), D('1.10'), D(5), D('-1E+3'), D((1, (1, 2, 3), -2)), D('  7.5 '), D('1_000.5'), repr(D('NaN')), D('-inf'), D())
print(D(1) / D(7), D(10) / 4, 2 * D('1.5'), D(7) // 2, D(-7) // 2, D(-7) % 3, divmod(D(7), 3), D(2) ** 10, D(2) ** -2, D(2) ** D('0.5'), -D(3), abs(D('-2.50')), +D('1.23'))
print(D('3.14159').quantize(D('0.01')), D('2.675').quantize(D('0.01'), rounding=ROUND_HALF_UP), D('2.5').quantize(D('1')), D('3.5').quantize(D(1)), D('1.005').quantize(D('.01'), ROUND_HALF_UP), D('-1.5').quantize(D(1), ROUND_CEILING), D('123.456').quantize(D('1E1')))
print(round(D('2.675'), 2), round(D('2.5')), round(D('-3.5')), int(D('-3.99')), float(D('0.1')), math.floor(D('-1.5')), math.ceil(D('1.2')), math.trunc(D('-1.9')), D('7.0').to_integral_value(), D('1.50').normalize(), D('100').normalize(), D('0.00').normalize())
print(D(2).sqrt(), D('0.25').sqrt(), D(1).exp(), D(10).ln(), D(1000).log10(), D(2).log10(), D('1.1') ** 100)
print(D('1.0') == D('1.00'), D('0.5') == 0.5, D('0.1') == 0.1, D(3) > 2, D(3) < 3.5, D('1') != 1, max(D(1), D('1.5')), sorted([D('3'), D('-1'), D('2.2')]), hash(D('2.0')) == hash(2), {D('1'): 'a'}[1], sum([D('0.1')] * 10))
print(f'{D("1234567.891"):,.2f}', f'{D("0.000012345"):.3e}', f'{D("1.5"):>10}', f'{D("0.256"):.1%}', f'{D("2"):.3f}', '%s %r %.2f %d' % (D('1.50'), D('1.50'), D('1.5'), D('7.9')), format(D('1E+5'), 'f'), f'{D(3):05}', str(D('1E-10')), D('1E+20'), D('123E-10'))
print(D('1.23').as_tuple(), D('-0').is_signed(), D('1.5').as_integer_ratio(), D('123.4500').adjusted(), D('Infinity').is_infinite(), D('nan').is_nan(), D(5).copy_sign(D(-1)), D('12.3').to_eng_string(), D('1.2').compare(D('1.3')), D(3).fma(2, 4))
getcontext().prec = 6
print(D(1) / D(3), D('1.23456789'), +D('1.23456789'), D(2).sqrt(), getcontext().prec)
with localcontext() as ctx:
    ctx.prec = 50
    ctx.rounding = ROUND_DOWN
    print(D(1) / D(3), D(2).sqrt())
print(D(1) / D(3))
with localcontext(prec=3):
    print(D(22) / 7)
getcontext().clear_flags()
print(getcontext())
setcontext(Context(prec=4, rounding=ROUND_UP))
print(D(1) / 3, getcontext().divide(D(2), D(3)), Context(prec=2).create_decimal('3.14159'), ExtendedContext.sqrt(D(3)), BasicContext.prec)
setcontext(DefaultContext)
for f in (lambda: D('abc'), lambda: D(1) / 0, lambda: D(0) / 0, lambda: D(-1).sqrt(), lambda: D(1) + 'a', lambda: D(1) + 1.5, lambda: D([1]), lambda: D(None), lambda: D('1E+999999') * 10, lambda: D(1) < 'a',
          lambda: D('inf') - D('inf'), lambda: D(1) % 0, lambda: D('1e30').quantize(D('0.01')), lambda: int(D('nan')), lambda: int(D('inf')), lambda: D('snan') + 1, lambda: setattr(getcontext(), 'prec', 0), lambda: setattr(getcontext(), 'rounding', 'x'), lambda: getcontext().foo, lambda: D(1).foo, lambda: D(1) // 0, lambda: D(-8) ** D('0.5'), lambda: D(0) ** -1, lambda: D(0) ** 0, lambda: D((1, 2))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
c = getcontext()
c.traps[DivisionByZero] = False
print(D(1) / 0, D(-1) / 0, c.flags[DivisionByZero])
c.traps[InvalidOperation] = 0
print(D('abc'), D(0) / 0)
c.clear_flags()
print(c.flags[InvalidOperation], D('NaN') == D('NaN'), D('nan') != 1, issubclass(DivisionByZero, ZeroDivisionError), isinstance(D(1), decimal.Decimal))
total = D('0.00')
for price, qty in (('19.99', 3), ('5.49', 10), ('0.01', 1)):
    total += D(price) * qty
print(total, total * D('1.0825'), (total * D('1.0825')).quantize(D('0.01'), ROUND_HALF_EVEN))
getcontext().prec = 60
pi = D(0)
for k in range(45):
    pi += (D(1) / 16 ** k) * (D(4) / (8 * k + 1) - D(2) / (8 * k + 4) - D(1) / (8 * k + 5) - D(1) / (8 * k + 6))
print(pi, D(2).ln(), D(1).exp(), D(5) ** D('1.5'))
from fractions import Fraction
print(D('0.5') == Fraction(1, 2), Fraction(D('0.75')), D('0.3') < Fraction(1, 3), complex(D('1.5')), bool(D('0.0')), D('12') .is_zero(), D.from_float(0.5), D('5').scaleb(3), D('1.1').next_plus())
for r in (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP):
    print(r, [str(D(x).quantize(D(1), r)) for x in ('2.5', '-2.5', '1.1', '-1.9', '3.5', '5.1')])
