print(ord('a'), chr(97), ord('€'), chr(0x1F600), bin(10), bin(-5), oct(8), hex(255), hex(-1), ascii('é'), repr('x'), str(1.0), bool('x'), int('5'), float('1'), complex(1), list('ab'), tuple('ab'), set('a'), dict([(1, 2)]), bytes(1), frozenset('a'), hash('') , callable(len), id(5) == id(5))
print(type(1), type('a'), type(None), type([]), type(type), type(len), type(lambda: 0), type(...), type(NotImplemented), type(1 .__add__), isinstance(1, (str, int)), isinstance([], list | tuple), issubclass(int, (str, object)), format(255, '#x'), format('a', '>3'), format(1.5))
for t in [lambda: ord('ab'), lambda: ord(5), lambda: chr(-1), lambda: chr('a'), lambda: chr(0x110000), lambda: bin(1.5), lambda: hex('a'), lambda: isinstance(1, 5), lambda: issubclass(1, int), lambda: isinstance(1, [int]), lambda: type(1, 2), lambda: format(1, 2), lambda: hash([]), lambda: callable(), lambda: getattr(1, 'x'), lambda: getattr(1, 5), lambda: hasattr(1), lambda: setattr(1, 'x', 2), lambda: int.x, lambda: iter(5), lambda: vars(5), lambda: type('X', 5, {})]:
    try:
        print(t())
    except Exception as e:
        print(type(e).__name__ + ':', e)
