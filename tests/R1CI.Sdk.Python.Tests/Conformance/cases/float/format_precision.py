# Formatting floats: rounding half-way cases, signs, alternate forms, huge and tiny precision.
values = (0.0, -0.0, 0.5, 1.5, 2.5, 0.125, 1e15, 1e16, 123456.789, 1e-5, 1e-4, 5e-324, 1.7976931348623157e308, float('inf'), float('nan'), -float('inf'))
for spec in ('', '.0f', '.2f', '.3e', '.0e', '.3g', 'g', '.10g', '#.3g', '#.0f', '%', '.1%', '+.1f', ' .1f', 'z>9.2', '09.2f', ',.2f', '_.1f', '=+9.1f', 'G', 'E', 'n'):
    print(repr(spec), *(format(v, spec)[:24] for v in values), sep=' | ')
for n in range(8):
    print(f'{2.675:.{n}f} {1e22:.{n}e} {0.1:.{n * 5}f} {1234.5678:{n + 8}.{n}g}|')
print('%.3f %5.1f|%-8.2f|%+d %08.3f %e %g %G %.0f %#.0f %.10g %s' % (3.14159, 2.25, 1.005, 7, -3.14159, 12345.678, 1e-10, 1e20, 2.5, 3.0, 0.1, 1e5))
print('%5s|%-5s|%05d|%x|%#X|%o|%c|%r|%%|%+.2e|% d|%i|%.3s|%*.*f' % ('ab', 'cd', 42, 255, 255, 8, 'z', 'q', 12345.6789, 5, 3.99, 'abcdef', 8, 2, 3.14159))
for v in (0.1, 0.1 + 0.2, 1 / 3, 2 / 3, 1e23, 9007199254740993.0, 1.1 * 1.1, 100.0, 1e100, 12345678.9, 4.35, 4.349999999999999, 1e-300 * 1e-10, 0.3 - 0.1):
    print(repr(v), str(v), f'{v:.17g}', f'{v!r:>25}', v.hex(), v.as_integer_ratio() if v < 1e20 else '')
for x, n in ((2.5, 0), (3.5, 0), (2.675, 2), (1.005, 2), (1e20, -19), (123.456, -1), (150, -2), (250, -2), (-2.5, 0), (0.15, 1), (0.25, 1), (0.35, 1), (1e308, -308), (5e-324, 320), (9.995, 2)):
    print(round(x, n), round(x), end='; ')
print()
for bad in ('.f', '10.', '.2d', 'q', ',_f', '<<<', '=5s', '.-1f', '5.5.5f', '#s', ',n', 'c', 'x', 'd'):
    try:
        print(bad, format(1.5, bad))
    except ValueError as error:
        print(bad, error)
for text in ('1_0.5', ' 1.5\n', '1e5', '.5', '5.', 'inf', '-Infinity', 'nan', '1__0', '_1', '1e', '0x1p3', '1,5', '', '1 2', '١٢', '+.1e-2', 'infin', '1.5f'):
    try:
        print(repr(text), float(text))
    except ValueError as error:
        print(error)
