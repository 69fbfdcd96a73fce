# operator.length_hint and what list() makes of wrong hints.
import operator

class Hinted:
    def __init__(self, hint):
        self.hint = hint
        self.items = iter('abc')

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.items)

    def __length_hint__(self):
        return self.hint

print(operator.length_hint([1, 2]), operator.length_hint(Hinted(7)), operator.length_hint(object(), 4))
print(list(Hinted(0)), list(Hinted(100)), tuple(Hinted(2)))
for hint in ('x', -1, 2.5, NotImplemented):
    try:
        print(operator.length_hint(Hinted(hint), 9))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
    try:
        print(list(Hinted(hint)))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

iterators = {
    'list': iter([1, 2, 3]), 'tuple': iter((1, 2)), 'str': iter('héé'), 'bytes': iter(b'ab'),
    'range': iter(range(0, 10, 3)), 'dict': iter({1: 2}), 'items': iter({1: 2, 3: 4}.items()), 'set': iter({1, 2}),
    'reversed list': reversed([1, 2]), 'reversed range': reversed(range(4)), 'reversed dict': reversed({1: 1}),
}
for name, it in iterators.items():
    before = operator.length_hint(it)
    next(it)
    print(name, before, operator.length_hint(it))

import itertools
print(operator.length_hint(itertools.repeat(1, 5)), operator.length_hint(map(str, [1]), -0), operator.length_hint(x for x in [1]))
grown = [1, 2]
it = iter(grown)
next(it)
grown += [3, 4]
print(it.__length_hint__())
del grown[1:]
print(it.__length_hint__(), list(it))
grown.append(9)
print(list(it), it.__length_hint__())
for bad in (-1, 'two', 1.0, 2 ** 70):
    class Sized:
        def __len__(self):
            return bad
    for use in (len, bool, list):
        try:
            print(use(Sized()))
        except (TypeError, ValueError, OverflowError) as error:
            print(use.__name__, type(error).__name__, error)
