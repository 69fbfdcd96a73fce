rows = [('Name', 'Qty', 'Price'), ('Apple', 3, 1.5), ('Watermelon', 12, 0.25), ('Fig', 100, 10)]
widths = [max(len(str(r[i])) for r in rows) for i in range(3)]
for n, r in enumerate(rows):
    print(' | '.join(f'{v:<{w}}' if isinstance(v, str) else f'{v:>{w}.2f}' if isinstance(v, float) else f'{v:>{w}}' for v, w in zip(r, widths)))
    if n == 0:
        print('-+-'.join('-' * w for w in widths))
total = sum(q * p for _, q, p in rows[1:])
print(f'{"Total":>{widths[0]}}: {total:,.2f} ({total:.3e}, {total / 1e4:.1%})')
print('{:<10}|{:^10}|{:>10}'.format('left', 'mid', 'right'), '%-8s|%8.3f|%+d' % ('x', 2 / 3, 5), f'{"é":*^5}', f'{12345.678:,.1f}', f'{-5:05d}', f'{3:b}', f'{255:#06x}')
import textwrap
print(textwrap.fill('The quick brown fox jumps over the lazy dog and runs away from the bear.', 30))
print(textwrap.dedent('''
    indented
      more
    back''').strip())
