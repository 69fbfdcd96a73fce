# The optional context argument, calls that do not fit, tuples that are no number, and formats that libmpdec refuses.
import decimal
from decimal import Decimal, Context

D = Decimal


def show(label, call):
    try:
        print(label, repr(call()))
    except Exception as e:
        print(label, type(e).__name__, str(e).splitlines()[0])


for name, args in (('compare', (1,)), ('quantize', (D('0.1'), None)), ('max', (2,)), ('sqrt', ()), ('exp', ()),
                   ('next_plus', ()), ('is_normal', ()), ('number_class', ()), ('same_quantum', (1,)), ('shift', (1,))):
    method = getattr(D('2.5'), name)
    show(name + ' wrong', lambda: method(*args, 'x'))
    show(name + ' none', lambda: method(*args, None))
    show(name + ' small', lambda: method(*args, context=Context(prec=2)))
    show(name + ' many', lambda: method(*args, None, 1, 2))
show('new', lambda: D('1', 1))
show('new', lambda: D(1, 2, 3))
show('new', lambda: D(nope=1))
show('no argument', lambda: D(1).compare())
show('before its argument', lambda: D(1).compare('x', 'x'))
show('no arguments', lambda: D(1).is_nan(1))
show('one argument', lambda: D.from_float())
show('operator', lambda: D(1).__add__(1, 2))
show('context method', lambda: Context().sqrt())
show('context method', lambda: Context().add(1))
show('context power', lambda: Context().power(2))
show('create', lambda: Context().create_decimal('1_0'))
for digits in ((0, 5, 1), (True, (1, True), 0), (0, (1, 10), 1), (0, (1,), 1.5), (0, (1,), 'x'), (0, (1, 2), 'F'), (2, (1,), 0), (0, 'ab', 1)):
    show(digits, lambda: D(digits))
for spec in ('#', '05F', '<05', '00', ',n', '+,.2f', '0=8', '.', '020,.3f', '*^9.1e'):
    show(repr(spec), lambda: format(D('-1234.5'), spec))
show('format', lambda: D(1).__format__(1))
show('special', lambda: format(D('Infinity'), '010') + format(D('NaN'), '0=8'))
for base, exponent, modulus in ((D(2), 'x', 7), (2, D(3), 'x'), (D(7), 2, 5), (D(2), 1.5, 3), (0, D(0), 3)):
    show((base, exponent, modulus), lambda: pow(base, exponent, modulus))
show('divmod', lambda: divmod(D(1), 1.5))
show('one', lambda: True ** D('1E+20'))
show('field', lambda: setattr(D(1), 'real', 2))
for options in ({'capitals': 2}, {'prec': 'x'}, {'prec': 0}, {'flags': 3}, {'flags': [1]}, {'traps': {}}, {'rounding': 'x'}):
    show(options, lambda: Context(**options))
show('delete', lambda: delattr(Context(), 'prec'))
show('set', lambda: decimal.setcontext(1))
show('local', lambda: decimal.localcontext(1))
context = Context(prec=3, traps=[])
context.divide(1, 3), context.divide(1, 0), context.sqrt(-1)
print(context)
