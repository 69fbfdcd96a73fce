class P:
    def __init__(self): self.x = [10, {'k': 'deep'}]; self.name = 'pname'
    def __format__(self, spec): return f'<P {spec!r}>'
    def __getitem__(self, i): return f'item {i!r}'
p = P()
print('{} {}'.format(1, 2), '{1} {0} {1}'.format('a', 'b'), '{a} {b}'.format(a=1, b=2), '{0.x[1][k]}'.format(p), '{0.name!r:>10}'.format(p), '{0[abc]} {0[5]} {0[-1]} {0[a b]}'.format(p), '{p:spec}'.format(p=p), '{p!s:.5}'.format(p='longtext'), '{:{}}'.format('x', 5) + '|', '{:{w}.{p}f}'.format(3.14159, w=10, p=2), '{0:{1}{2}}'.format(5, '>', 4), '{{}} {{{}}}'.format(1), '{!r}'.format('q'), '{!a}'.format('é'), '{:}'.format(5), '{0:}'.format(5), '{a[0]}{a[1]}'.format(a='xy'))
print('{0[key]}'.format({'key': 1}), '{[0]}'.format([9]), '{.real}'.format(5), '{0.__class__.__name__}'.format('s'), '{:d}'.format(True), '{}'.format(True), '{:>5}'.format(True), '{:s}'.format('a'), '{}'.format(None), '{!s:>6}'.format(None), '{x}'.format_map({'x': 1}), '{0:,} {1:.1%}'.format(10**6, 0.5), '{:%}'.format(1), '{:c}{:c}'.format(72, 105))
class D(dict):
    def __missing__(self, k): return f'<{k}>'
print('{a} {b[0]}'.format_map(D(a=1)), '{a}'.format(**D(a=2)))
for f, a, k in (('{}', (), {}), ('{0}', (), {}), ('{a}', (), {}), ('{} {1}', (1, 2), {}), ('{1} {}', (1, 2), {}), ('{', (1,), {}), ('}', (1,), {}), ('{0', (1,), {}), ('{0!}', (1,), {}), ('{0!z}', (1,), {}), ('{0!r', (1,), {}), ('{0:', (1,), {}), ('{0[}', ([1],), {}), ('{0[]}', ([1],), {}), ('{0[x]}', ([1],), {}), ('{0.}', (1,), {}), ('{0.x}', (1,), {}), ('{0[0]x}', ([1],), {}), ('{:x}', ('s',), {}), ('{:s}', (1,), {}), ('{:{}}', (1,), {}), ('{:{:{}}}', (1, 2, 3), {}), ('{!r:s}', (1,), {}), ('{:5', (1,), {}), ('{ }', (1,), {}), ('{ 0}', (1,), {}), ('{a b}', (), {'a b': 'spaced'}), ('{0x}', (1,), {}), ('{-1}', (1,), {}), ('{:>{}}', ('a', 'b'), {}), ('{[1]}', ({1: 'int key'},), {}), ('{:d}', (1.5,), {}), ('{:d}', (None,), {}), ('{:5}', ([],), {}), ('{0}{}', (1,), {}), ('{!x}', (1,), {}), ('{:,d}', ('a',), {})):
    try:
        print(f, repr(f.format(*a, **k)))
    except Exception as e:
        print(f, '->', type(e).__name__, e)
