# Searching converts its bounds first and looks at what is searched for afterwards.


def report(make):
    try:
        print(make())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class Position:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        print('asked for', self.n)
        return self.n


for method in ('find', 'rfind', 'index', 'rindex', 'count', 'startswith', 'endswith'):
    print(method)
    report(lambda: getattr('abcabc', method)(5, 'x'))
    report(lambda: getattr('abcabc', method)(5, 0, 1.5))
    report(lambda: getattr('abcabc', method)(None, Position(9)))
    report(lambda: getattr(b'abcabc', method)('a', 'x'))
    report(lambda: getattr(b'abcabc', method)(300, None, []))
    report(lambda: getattr(bytearray(b'abcabc'), method)('a', Position(9)))
    report(lambda: getattr('abcabc', method)('c', Position(1), Position(5)))
    report(lambda: getattr(b'abcabc', method)(b'c', Position(-3)))
