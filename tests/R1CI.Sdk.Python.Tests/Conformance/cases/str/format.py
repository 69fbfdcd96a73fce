print('{} {} {0}'.replace('{0}', '').format(1, 'a'), '{0} {1} {0}'.format('x', 'y'), '{a} {b}'.format(a=1, b=2), '{0[1]} {0[0]} {1[k]} {2.real}'.format([1, 2], {'k': 'v'}, 5))
print('{:>5}|{:<5}|{:^5}|{:*^7}|{:05d}|{:+}|{:,}'.format('a', 'b', 'c', 'd', 42, 7, 1234567))
print('{:x} {:X} {:#x} {:b} {:#b} {:o} {:e} {:.3f} {:.2%} {:c}'.format(255, 255, 255, 5, 5, 8, 12345.678, 3.14159, 0.5, 65))
print('{!r} {!s} {!a} {{}} {:{}} {:{w}.{p}}'.format('a', 'b', 'é', 'x', '>4', 3.14159, w=8, p=2))
print('{0.__class__.__name__}'.format(1), '{:%}'.format(0.25), '{:_}'.format(1000000), '{:_x}'.format(0xdeadbeef), '{:=+8}'.format(42), '{:>08}'.format('ab'))
print('{k}'.format_map({'k': 'v'}), '{:s}'.format('x'), '{:10.3}|'.format('abcdef'), '{:d}'.format(True), '{}'.format(True), '{:5}|'.format(True), '{:5}|'.format(None if False else 'n'))
for t in [lambda: '{}'.format(), lambda: '{0} {}'.format(1, 2), lambda: '{a}'.format(), lambda: '{'.format(), lambda: '}'.format(), lambda: '{:d}'.format('a'), lambda: '{:s}'.format(1), lambda: '{:x}'.format(1.5), lambda: '{!x}'.format(1), lambda: '{0[a]}'.format([1]), lambda: '{:.2d}'.format(1), lambda: '{:10}'.format([]), lambda: '{:,s}'.format('a'), lambda: '{1}'.format(0), lambda: '{a.b}'.format(a=1), lambda: '{:q}'.format(1), lambda: '{:=5}'.format('a')]:
    try:
        print(t())
    except Exception as e:
        print(type(e).__name__ + ':', e)
