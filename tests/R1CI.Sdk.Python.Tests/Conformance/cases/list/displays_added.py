# Lists that are added to displays: order of evaluation, other operands, errors.
def show(tag, value):
    print(tag, end=" ")
    return value


def around(s, x):
    return s + [x], [x] + s, [x, 1] + s + [2], s + [x] + [x], [1] + [2], [s] + [*s], [*s] + [s]


print(around([1, 2], 3))
print(show("left", [1]) + [show("item", 2), show("item", 3)])
print([show("item", 2)] + show("right", [1]))


class Own(list):
    def __add__(self, other):
        return ("add", other)

    def __radd__(self, other):
        return ("radd", other)


class Plain(list):
    pass


class Other:
    def __add__(self, other):
        return NotImplemented

    def __radd__(self, other):
        return ("other", other)


print([1] + Own([2]), Own([2]) + [3], Plain([1]) + [2], type(Plain([1]) + [2]).__name__, [5, 6] + Other())
for text in ("[1] + 2", "2 + [1]", "Other() + [1]", "None + [1]", "(1,) + [2]", "[1, 2] + (3,)", "[1] + 'a'", "[1] + [2] + 3"):
    try:
        print(eval(text))
    except TypeError as e:
        print(text, "->", e)

a = [0]
print(a + [a := [7]], a, [a] + (a := [3]), a)
first = [1]
second = first + [2]
second.append(3)
third = [0] + first
third[1] = 9
print(first, second, third)


def chain(n):
    return [] if n == 0 else chain(n - 1) + [n]


print(sum(chain(900)), chain(5))


def permutations(items):
    return [items] if len(items) < 2 else [[items[i]] + p for i in range(len(items)) for p in permutations(items[:i] + items[i + 1:])]


print(len(permutations([1, 2, 3, 4, 5, 6])), permutations([1, 2, 3]))
grown = []
for i in range(3000):
    grown = grown + [i]
print(len(grown), grown[:3], grown[-1])
