from decimal import *
c = getcontext()
print(c.prec, c.rounding, c.Emax, c.Emin, c.capitals, c.clamp, c)
c.prec = 6; print(Decimal(1) / 7, Decimal('123456789') + 0, Decimal('123456789')); c.prec = 28
with localcontext() as ctx:
    ctx.prec = 50; print(Decimal(2).sqrt()); ctx.rounding = ROUND_FLOOR; print(Decimal('-2.5').to_integral_value())
with localcontext(prec=4, rounding=ROUND_DOWN) as ctx: print(Decimal(2) / 3, ctx.rounding)
print(getcontext().prec)
for r in (ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, ROUND_05UP):
    print(r, [str(Decimal(x).quantize(Decimal(1), rounding=r)) for x in ('1.5', '2.5', '-1.5', '0.1', '-0.1', '1.05')])
x = Context(prec=5, rounding=ROUND_UP); print(x.divide(1, 3), x.add(Decimal(1), 2), x.create_decimal('1.234567'), x.sqrt(2), x.power(2, 3), x.compare(1, 2), x.to_sci_string(Decimal('1E+3')), x.plus('1.00005') if False else x.copy().prec, x.abs(-1), x.quantize(Decimal('1.23456'), Decimal('0.1')))
c.clear_flags(); Decimal(1) / 3; print(c.flags[Inexact], c.flags[Rounded], c.flags[DivisionByZero])
c.traps[DivisionByZero] = False; print(Decimal(1) / 0, Decimal(-1) / 0); c.traps[DivisionByZero] = True
c.traps[InvalidOperation] = False; print(Decimal('abc'), Decimal(0) / 0, Decimal(-1).sqrt()); c.traps[InvalidOperation] = True
c.traps[FloatOperation] = True
for f in (lambda: Decimal(1.5), lambda: Decimal(1) == 1.5):
    try: print(f())
    except FloatOperation as e: print('FloatOperation', e)
c.traps[FloatOperation] = False
c.traps[Inexact] = True
try: Decimal(1) / 3
except Inexact as e: print(type(e).__name__, e, isinstance(e, DecimalException), isinstance(e, ArithmeticError))
c.traps[Inexact] = False
for f in (lambda: setattr(c, 'prec', 0), lambda: setattr(c, 'rounding', 'x'), lambda: setattr(c, 'nope', 1), lambda: Decimal('1').quantize(Decimal('1'), rounding='x')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(BasicContext.prec, ExtendedContext.prec, DefaultContext.rounding, MAX_PREC, HAVE_THREADS, issubclass(DivisionByZero, ZeroDivisionError), Overflow.__mro__[1:3])
setcontext(Context(prec=3)); print(Decimal('3.14159') * 1, getcontext().prec)
