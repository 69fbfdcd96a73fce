# __getitem__ with integers is enough to iterate, search, unpack and reverse.
class Squares:
    def __init__(self, n):
        self.n = n

    def __getitem__(self, index):
        print('get', index, end='; ')
        if not isinstance(index, int):
            raise TypeError('integers only')
        if index >= self.n:
            raise IndexError('end')
        return index * index

s = Squares(3)
print(list(s))
print(4 in s)
print(5 in s)
a, *rest = s
print(a, rest)
print(max(s), sum(s))
print(dict(zip('ab', s)))
try:
    len(s)
except TypeError as error:
    print(error)
try:
    reversed(s)
except TypeError as error:
    print(error)

class Sized(Squares):
    def __len__(self):
        return 3

print(list(reversed(Sized(3))))
print(list(reversed(Sized(2))) if False else 'skipped')
try:
    list(reversed(Sized(2)))
except IndexError as error:
    print('IndexError', error)

it = iter(Sized(3))
print(type(it).__name__, it.__length_hint__(), next(it))
print(it.__length_hint__())
print(list(it), list(it))

class StopEarly:
    def __getitem__(self, i):
        if i == 2:
            raise StopIteration
        return 'ab'[i]

print(list(StopEarly()))

class Mapping:
    def __getitem__(self, key):
        return {'x': 1}[key]

try:
    list(Mapping())
except KeyError as error:
    print('KeyError', error)

class NotIterable(Squares):
    __iter__ = None

for action in (iter, list, lambda x: 1 in x):
    try:
        action(NotIterable(3))
    except TypeError as error:
        print(error)

class NoContains(Squares):
    __contains__ = None

try:
    1 in NoContains(3)
except TypeError as error:
    print(error)
