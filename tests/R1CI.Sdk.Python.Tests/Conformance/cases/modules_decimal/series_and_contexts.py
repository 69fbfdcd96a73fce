# Functions computed to any precision; local contexts, traps, flags; pi, e, square roots, logs.
from decimal import *


def pi():
    with localcontext() as ctx:
        ctx.prec += 2
        three = Decimal(3)
        last, t, s, n, na, d, da = 0, three, 3, 1, 0, 0, 24
        while s != last:
            last = s
            n, na = n + na, na + 8
            d, da = d + da, da + 32
            t = (t * n) / d
            s += t
    return +s


def cosine(x):
    with localcontext(prec=getcontext().prec + 2):
        i, last, s, fact, num, sign = 0, 0, 1, 1, 1, 1
        while s != last:
            last = s
            i += 2
            fact *= i * (i - 1)
            num *= x * x
            sign = -sign
            s += num / fact * sign
    return +s


getcontext().prec = 50
print(pi(), Decimal(2).sqrt(), Decimal(1).exp(), Decimal(10).ln(), Decimal(2).log10(), sep='\n')
print(cosine(Decimal('0.5')), Decimal(2) ** Decimal('0.5') == Decimal(2).sqrt(), Decimal(1) / 7, Decimal('1e100').sqrt(), Decimal(3) ** 100, sep='\n')
getcontext().prec = 6
print(Decimal(1) / 7, Decimal('1234567.8') + 0, +Decimal('1234567.8'), Decimal('1234567.8'), Decimal(10) ** 7 + 1, Decimal('1.0000001') * 1, Decimal('123456') * 10)
ctx = Context(prec=4, rounding=ROUND_UP)
print(ctx.divide(1, 3), ctx.create_decimal('1.23456'), ctx.sqrt(2), ctx.add(Decimal('1.0001'), 1), ctx.power(2, 20), ctx.flags[Inexact], ctx.flags[DivisionByZero], ctx.abs(-5), ctx.quantize(Decimal('1.2345'), Decimal('.01')), ctx.to_sci_string(Decimal('12E6')), ctx.compare(1, 2), ctx.max(3, 4))
with localcontext() as c:
    c.traps[DivisionByZero] = False; c.traps[InvalidOperation] = False
    print(Decimal(1) / 0, Decimal(-1) / 0, Decimal(0) / 0, Decimal('junk'), Decimal(-2).sqrt(), c.flags[DivisionByZero], sorted(s.__name__ for s, on in c.flags.items() if on))
    c.clear_flags(); print(Decimal('inf') + 1, Decimal('nan') == Decimal('nan'), Decimal('-inf') < 3, Decimal('nan').is_nan(), Decimal('inf').is_infinite(), Decimal(0).is_zero(), Decimal('-0').is_signed(), any(c.flags.values()))
with localcontext() as c:
    c.traps[Inexact] = True
    try:
        print(Decimal(1) / 4); print(Decimal(1) / 3)
    except Inexact as e:
        print(type(e).__name__, e, getcontext().flags[Rounded])
with localcontext(Context(prec=3, Emax=5, Emin=-5)) as c:
    print(Decimal('1E-7') * 1, Decimal('1.234E-5') * 1, c.Etiny(), c.Etop())
    try:
        Decimal('9E5') * 10
    except Overflow as e:
        print('Overflow', e)
print(getcontext().prec, Decimal(5).compare(Decimal('5.0')), Decimal('5').compare_total(Decimal('5.0')), Decimal(2).fma(3, 4), Decimal(9).scaleb(2), Decimal(1).next_plus(), Decimal(1).next_minus(), Decimal('1.1').next_toward(2), Decimal(7).remainder_near(4), Decimal(10).logb(), Decimal('1100').logical_and(Decimal('1010')), Decimal(12345).rotate(2), Decimal(12345).shift(-2), Decimal('3').copy_sign(-1), Decimal(17).number_class(), Decimal(3).max(Decimal(4)), Decimal('NaN').max(3), Decimal('-3').max_mag(2))
print(getcontext(), ExtendedContext.prec, BasicContext.rounding, Decimal('1.5').radix(), MAX_PREC > 10 ** 8)
