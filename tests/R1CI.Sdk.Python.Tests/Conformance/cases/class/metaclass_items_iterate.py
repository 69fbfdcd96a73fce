# A class is iterated through the __getitem__ of its metaclass, as an instance is through that of its class.


class Letters(type):
    def __getitem__(cls, i):
        return cls.letters[i]


class Vowels(metaclass=Letters):
    letters = 'aeiou'


class Empty(metaclass=Letters):
    letters = ''

    def __class_getitem__(cls, item):
        return 'never asked'


print(list(Vowels), 'e' in Vowels, 'x' in Vowels, ','.join(Vowels), sorted(Vowels, reverse=True), max(Vowels), [*Vowels][1:3])
first, *rest = Vowels
print(first, rest, dict(zip(Vowels, range(3))), next(iter(Vowels)), type(iter(Vowels)).__name__, [c.upper() for c in Vowels], list(Empty))
for act in (lambda: list(int), lambda: 1 in int, lambda: iter(list), lambda: next(Vowels), lambda: reversed(Vowels), lambda: len(Vowels), lambda: sum(Vowels), lambda: {**Vowels}):
    try:
        print(act())
    except TypeError as e:
        print(type(e).__name__, e)
