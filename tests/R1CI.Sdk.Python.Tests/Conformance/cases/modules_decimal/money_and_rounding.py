# Rounding modes, quantize, money tables, formatting, and arithmetic that must not lose a cent.
from decimal import *

modes = [ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP]
for text in ('1.25', '1.35', '-1.25', '2.5', '-0.05', '1.01', '9.99'):
    print(text, [str(Decimal(text).quantize(Decimal('0.1'), rounding=mode)) for mode in modes])
cent = Decimal('0.01')
price, rate = Decimal('19.99'), Decimal('0.0825')
tax = (price * rate).quantize(cent, ROUND_HALF_UP); print(tax, price + tax, (price * 3).quantize(cent), sum([Decimal('0.1')] * 10), Decimal('0.1') * 3 == Decimal('0.3'))
shares = [(Decimal(100) / 3).quantize(cent, ROUND_DOWN)] * 3; shares[0] += 100 - sum(shares); print(shares, sum(shares))
balance = Decimal('1000')
for year in range(1, 4):
    balance = (balance * Decimal('1.045')).quantize(cent)
    print(year, f'{balance:>12,.2f}', f'{balance:.3e}', f'{balance:+010.1f}', f'{balance:_>12}', f'{balance:%}', f'{balance:g}')
print(Decimal('1E+3').quantize(Decimal(1)), Decimal('123.456').quantize(Decimal('1E1')), Decimal('1.10') + Decimal('2.205'), Decimal('1.10') * Decimal('2.0'), Decimal('5.00') / 2, Decimal('10') / 3, Decimal('2.00') ** 2, Decimal(7) // 2, Decimal(-7) // 2, Decimal(-7) % 3, divmod(Decimal('7.5'), 2))
print(round(Decimal('2.675'), 2), round(Decimal('2.5')), round(Decimal('-2.5')), type(round(Decimal('2.5'))).__name__, round(Decimal('1234'), -2), int(Decimal('-3.9')), float(Decimal('0.1')), Decimal('3.7').to_integral_value(), Decimal('3.5').to_integral_exact(ROUND_DOWN), Decimal('1.500').normalize(), Decimal('1200').normalize(), Decimal('0E+5').normalize())
print(Decimal('1.20'), repr(Decimal('1.20')), Decimal('1.20') == Decimal('1.2'), hash(Decimal('1.20')) == hash(Decimal('1.2')), Decimal(0.1), Decimal('0.1').as_integer_ratio(), Decimal('-1.23E+5').as_tuple(), Decimal((1, (3, 1, 4), -2)), Decimal('1e-7'), Decimal('0.0000001'), Decimal('1E+2') + 0, Decimal('-0'), abs(Decimal('-0')), Decimal('12').adjusted(), Decimal('12.30').same_quantum(Decimal('0.01')))
print(f"{Decimal('1234567.891'):,}", f"{Decimal('0.00001'):f}", f"{Decimal('1E+3'):f}", f"{Decimal('12.5'):>8}|", f"{Decimal('12.5'):<8}|{Decimal('12.5'):^8}|", f"{Decimal('-5'):08.2f}", format(Decimal('2.50'), ''), format(Decimal('1.5'), '.0f'), format(Decimal('2.5'), '.0f'), format(Decimal('NaN'), '5'), '%.2f' % Decimal('1.005'), '{:n}'.format(Decimal('1.5')), Decimal('1.5').to_eng_string(), Decimal('1E+5').to_eng_string())
for bad in (lambda: Decimal('1.2.3'), lambda: Decimal(1) / 0, lambda: Decimal(0) / 0, lambda: Decimal('1E30').quantize(cent), lambda: Decimal(1) + 0.5, lambda: Decimal('sNaN') + 1, lambda: Decimal(-1).sqrt(), lambda: Decimal(1) < 'a', lambda: Decimal('Infinity') - Decimal('Infinity'), lambda: int(Decimal('NaN')), lambda: int(Decimal('Infinity')), lambda: Decimal(5) % 0, lambda: Decimal(0) ** 0, lambda: Decimal(-8) ** Decimal('0.5'), lambda: Decimal('1').quantize(cent, 'up'), lambda: Decimal([1]), lambda: f"{Decimal(1):q}", lambda: Decimal('NaN') < 1, lambda: round(Decimal('NaN'))):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
