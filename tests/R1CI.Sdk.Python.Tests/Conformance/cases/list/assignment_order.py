# What is looked at first when a position, a slice or a value does not fit.


def report(act):
    try:
        print(act())
    except (TypeError, ValueError, IndexError) as e:
        print(type(e).__name__, e)


class Plain:
    pass


huge = 2**70
for target in ((1, 2), 'text', b'bytes', range(3), {1}, frozenset(), {}.keys(), Plain(), 5, None, 2.5, [1], bytearray(b'a'), object()):
    report(lambda: target.__class__.__name__)

    def assign(key):
        target[key] = 0

    def delete(key):
        del target[key]

    for key in (huge, -huge, 0, True, 'k', slice(None)):
        if not (isinstance(target, (list, bytearray)) and isinstance(key, (int, slice)) and abs(0 if isinstance(key, slice) else key) < 2):
            report(lambda: assign(key))
            report(lambda: delete(key))

for bounds in (slice('x'), slice(None, None, 0), slice(0, 1, True), slice(0, 1, 2), slice(None), slice(0, 2, -1)):
    for value in (3, None, [], [7], 'ab'):
        numbers, octets = [1, 2, 3], bytearray(b'abc')
        report(lambda: (numbers.__setitem__(bounds, value), numbers))
        if not isinstance(value, str):
            report(lambda: (octets.__setitem__(bounds, value), octets))
