# What is refused as a format specification, and what is named in the error.


def report(make):
    try:
        print(make())
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)


for value in (1, 2.5, 1j, 'text', None, [], object, NotImplemented, b'x', range(3)):
    report(lambda: value.__format__(value, 's') if value is object else value.__format__(None))
    report(lambda: value.__format__('') if value is not object else '')
    report(lambda: format(value, 5))
report(lambda: format(1, None))
report(lambda: object.__format__(1, b''))

for spec in ('\0', '>\0', '\U0001f600', '>5\U0001f600', '\u00e9', 'y', '5y'):
    for value in (3, 2.5, 'text', True):
        report(lambda: ascii(format(value, spec)))

for code in (0x110000, -1, 2**62, 2**64, -2**64, 97):
    report(lambda: '{:c}'.format(code))
report(lambda: type(None, (), {}))
report(lambda: UnicodeDecodeError(None, b'', 0, 1, 'reason'))
report(lambda: UnicodeDecodeError('ascii', b'', 0, 1, None))
report(lambda: ExceptionGroup(None, [ValueError(1)]))
