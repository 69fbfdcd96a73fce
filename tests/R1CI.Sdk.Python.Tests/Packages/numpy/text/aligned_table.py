import numpy as np
a = np.array([[1.5, 22.25, 3], [100, 0.5, 7]])
for row in a:
    print(' '.join(f'{v:8.2f}' for v in row))
print('\n'.join('\t'.join(str(v) for v in r) for r in a.astype(int)))
for i, (x, y, z) in enumerate(a):
    print(i, x, y, z, sep='|')
print('{} {:.1f} {!r}'.format(a[0, 0], a[0, 1], a[0, 2]), '%5.1f|%s' % (a[1, 0], a[1]), str(a[0].tolist()), *a[1])
