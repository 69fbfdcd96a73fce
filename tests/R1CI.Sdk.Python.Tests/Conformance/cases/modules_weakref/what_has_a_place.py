# Which objects can be referred to weakly.
import collections, datetime, decimal, enum, fractions, functools, re, types, weakref


class Plain:
    pass


class Slotted:
    __slots__ = ('x',)


class Open:
    __slots__ = ('x', '__weakref__')


class Failure(Exception):
    pass


def maker(base):
    return type('Own' + base.__name__.title(), (base,), {})


Point = collections.namedtuple('Point', 'x')
for value in (1, 'a', None, (), [], {}, set(), frozenset(), b'', bytearray(), range(3), 1.5, object(), types.SimpleNamespace(), len, maker, int,
              collections.deque(), collections.OrderedDict(), collections.Counter(), collections.defaultdict(), Point(1), datetime.date(2020, 1, 1),
              decimal.Decimal(1), fractions.Fraction(1), re.compile('a'), re.match('a', 'a'), functools.partial(len), iter([]), (x for x in ()), slice(1),
              property(), ValueError(), Failure(), Plain(), Slotted(), Open(), [].append, maker(list)(), maker(int)(), maker(tuple)(), maker(str)(),
              maker(dict)(), types.MappingProxyType({}), enum.Enum('E', 'a').a, datetime.timedelta(1), NotImplemented, 1j, types):
    try:
        weakref.ref(value)
        print(type(value).__name__, 'has a place')
    except TypeError as e:
        print(e)
