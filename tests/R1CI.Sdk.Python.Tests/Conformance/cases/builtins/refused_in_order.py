import itertools

# Which of two wrong arguments is named, and values at the edge of a domain.


def report(make):
    try:
        print(make())
    except (TypeError, ValueError, OverflowError, ZeroDivisionError) as e:
        print(type(e).__name__, e)


for text, empty in (('a,b', ''), (b'a,b', b'')):
    for method in ('split', 'rsplit'):
        report(lambda: getattr(text, method)(empty, None))
        report(lambda: getattr(text, method)([], 'x'))
        report(lambda: getattr(text, method)([], 1))
        report(lambda: getattr(text, method)(empty, 1))
        report(lambda: getattr(text, method)(None, 2**70))
for start in ('', b'', bytearray()):
    report(lambda: sum(5, start))
    report(lambda: sum([], start))
for value in ('', 'ab', b'', b'ab', bytearray(), bytearray(b'abc'), bytearray(b'a'), 5, memoryview(b'a')):
    report(lambda: ord(value))
for value in (2**63, -2**70, 2**70, 2.0, 2.5, 'x', None, True, 3):
    report(lambda: range(0, 9, 2).index(value))
report(lambda: list(itertools.dropwhile(None, [0, 1])))
report(lambda: list(itertools.takewhile(None, [0, 1])))
report(lambda: list(itertools.filterfalse(None, [0, 1, '', 'a'])))
report(lambda: list(itertools.dropwhile(None, [])))
inf = float('inf')
for x in (0.0, -0.0, 0.5, -0.5, 1.0, -1.0, 2.0, inf, -inf):
    report(lambda: (x ** -inf, x ** inf, (-inf).__rpow__(x), pow(x, -inf)))
report(lambda: 0 ** -inf)
report(lambda: 0.0 ** -1)
report(lambda: bytearray(b'x').extend(''))
report(lambda: bytearray(b'x').extend(5))
