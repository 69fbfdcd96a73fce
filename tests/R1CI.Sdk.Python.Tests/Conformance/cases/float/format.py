for spec in ['', '.2f', '.0f', '10.3f', '<10.1f', '^10.1f', '+.1f', ' .1f', '010.2f', ',.2f', '_.2f', 'e', '.3e', 'E', 'g', '.3g', '%', '.1%', 'n', '#.0f', '.10g', '=+10.2f']:
    print(repr(spec), [format(x, spec) for x in (1234.5678, -0.001, 1e10, 0.0)])
for x in (float('inf'), float('nan'), -float('inf')):
    print(format(x, '.2f'), format(x, '010'), format(x, '+e'), format(x, '%'))
