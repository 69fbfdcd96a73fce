# Items set and deleted where there are none: which of the two wordings, and positions too large to be one.
import types


class Plain:
    pass


class Reads:
    def __getitem__(self, i):
        return i


def assign(target, key):
    target[key] = 1


def delete(target, key):
    del target[key]


for target in (Plain(), Reads(), 'a', (1,), b'a', range(2), {1}, frozenset(), 1, None, {}.keys(), types.MappingProxyType({}), len, Plain,
               type('Text', (str,), {})('a'), ValueError()):
    for key in (0, 10 ** 30, 'a', slice(1), 1.5):
        for action in (assign, delete):
            try:
                action(target, key)
            except Exception as e:
                print(type(target).__name__, key, type(e).__name__, e)
for call in (lambda: iter(5), lambda: iter(Plain()), lambda: len(5), lambda: len(Plain()), lambda: hash([]), lambda: hash((1, [])),
             lambda: iter(type('None_', (), {'__iter__': None})()), lambda: hash(type('Equal', (), {'__eq__': lambda a, b: True})()),
             lambda: list(iter(type('Meta', (type,), {'__getitem__': lambda cls, i: [5, 6][i]})('C', (), {})))):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
