for v, specs in ((42, ('d', '5d', '<5d|', '^5d|', '>5', '05d', '+d', ' d', '-d', 'x', '#x', 'X', '#o', 'b', '#b', '#010b', ',', '_', '_b', '_x', 'c', 'e', '.1e', 'f', '.3f', 'g', '%', '.0%', 'n', '*^9', '=+6', '0=+6', 's' if False else 'd')),
                 (-1234567.891, ('', 'f', '.2f', ',.2f', '_.1f', 'e', 'E', '.3e', 'g', '.3g', '.10g', 'G', '%', '.1%', '+.1f', ' .1f', '015.2f', '<15.1f|', '^15.1f|', '>15.1f', '*>15.1f', '=15.1f', '#.0f', '.0f', 'n', '10', '.4', '#g', 'z.1f')),
                 ('text', ('', 's', '10s|', '<10|', '>10', '^10|', '*^10', '.2', '.2s', '6.2|', '-<8', '010', '.0', '😀^8', '}<6' if False else 'x<6'))):
    for spec in specs:
        try:
            print(repr(spec), repr(format(v, spec)), repr(('{:' + spec + '}').format(v)))
        except (ValueError, TypeError) as e:
            print(repr(spec), type(e).__name__, e)
for v in (0.0, 1.0, 10.0, 1e15, 1e16, 1e17, 123456789.0, 0.0001, 0.00001, 1/3, 2/3, 1e100, 5e-324, 1.7976931348623157e308, float('inf'), float('-inf'), float('nan')):
    print(v, f'{v:g}', f'{v:.3g}', f'{v:e}', f'{v:.0f}' if v < 1e20 or v != v else '-', f'{v:10.3}', f'{v:%}' if v < 1e10 else '-', f'{v:,}', f'{v!r}', f'{v:+}')
for bad in ('5.', '.', 'dd', '5d5', '+', ',_', ',x', ',s', '#s', '=5', '-', 'z', 'zd', '.5d', '.2c', '+c', ',c', '#c', '99999999999999999999d', '.99999999999999999999f', '<<<5', '*', '{}', '!', '5 '):
    for v in (5, 'a'):
        try:
            print(repr(bad), repr(v), repr(format(v, bad)))
        except (ValueError, TypeError) as e:
            print(repr(bad), repr(v), type(e).__name__, e)
