print('%d %i %5d|%-5d|%05d|%+d|% d' % (1, -2, 3, 4, 5, 6, 7))
print('%x %X %#x %o %#o %c %c %%' % (255, 255, 255, 8, 8, 65, 'z'))
print('%f %.2f %10.3f|%-10.1f|%e %.3E %g %G %g' % (3.14159, 2.71828, 1.5, 2.5, 12345.678, 0.00012, 1e10, 1e-10, 100000))
print('%s %r %10s|%-10s|%.3s' % ('a', 'b', 'c', 'd', 'efgh'))
print('%(x)s and %(y)03d' % {'x': 'left', 'y': 7}, '%s' % 5, '%s' % (5,), '%s' % [1, 2], '%s' % {'a': 1}, '%*d|%-*d|%.*f' % (5, 42, 5, 42, 2, 3.14159))
print('%d' % 3.99, '%d' % True, '%i' % 10 ** 20, '%x' % -255, '%5.1f%%' % 99.55, '%s %s' % ('a', ('b',)))
for t in [lambda: '%d' % 'a', lambda: '%s %s' % 1, lambda: '%s' % (1, 2), lambda: '%d' % None, lambda: '%x' % 1.5, lambda: '%c' % 'ab', lambda: '%q' % 1, lambda: '%(a)s' % 1, lambda: '%(a)s' % {}, lambda: '%', lambda: '%' % 1, lambda: '%f' % 'x', lambda: '%c' % -1]:
    try:
        print(t())
    except Exception as e:
        print(type(e).__name__ + ':', e)
