# Which error comes first when a width or a precision is larger than any text can be.
def show(value, spec):
    try:
        print(spec, format(value, spec))
    except Exception as e:
        print(spec, type(e).__name__, e.args)

SIGNED = ('>-9223372036854775807', '+99999999999', '#99999999999', '=99999999999', 'z99999999999')
TYPED = ('99999999999q', '>99999999999,s', '99999999999d' , '99999999999,', '92233720368547758070')
PRECISE = ('.9223372036854775807', '.99999999999', '>.99999999999', '.2147483648', '.99999999999f', '.99999999999%', '.99999999999s', '.99999999999n')
for spec in SIGNED + TYPED[:4] + PRECISE:
    show('x', spec)
for value in (5, 2.5, 1j, True):
    for spec in TYPED[:2] + TYPED[4:] + PRECISE:
        show(value, spec)
print('{0!r:>{1}}'.format('x', 31.622776601683793), '{:.{}}'.format('xyz', 12345678901234567890 % 10))
try:
    '{0!r:>{1}}'.format(1e22, -9223372036854775807)
except ValueError as e:
    print(e)
