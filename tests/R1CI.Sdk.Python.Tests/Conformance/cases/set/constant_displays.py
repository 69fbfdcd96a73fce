# The order of a display of constants depends on how it came about: a constant that a loop runs over, one that is added to an empty set,
# items before and after a star.
print({11, 16, 2, -6, -2}, [x for x in {11, 16, 2, -6, -2}], list(x for x in {11, 16, 2, -6, -2}))
for x in {2147483647, 7, 0o17, -6, 12}:
    print(x, end=' ')
print({2147483647, 7, 0o17, -6, 12})
print([x for x in {5, 3}], [x for x in {9}], {x: 0 for x in {-1, 8, -9, 16, 24}}, {x + 1 for x in {8, 16, 0, -8}})
print([x for x in {'a', 'bc', (1, 'x'), -1, 2.5, None is None}], list({'a', 'bc', (1, 'x'), -1, 2.5}))
print([(x, y) for x in {8, 0, 16} for y in {'p', 'q'}], sum(x for x in {1, 2, 2**70}))
print([*{11, 16, 2, -6, -2}], {*{11, 16, 2, -6, -2}}, {3, 11, 19, *[27, 8]}, {*(16, 8), 0, 24})
n = 16
print([x for x in {n, 8, 0, -8}], {n, 8, 0, -8})


def report(make):
    try:
        print(make())
    except (TypeError, AttributeError, ZeroDivisionError) as e:
        print(type(e).__name__, e)


# What stands before the first star is evaluated before any of it is hashed.
report(lambda: {{}, 1 / 0, *[2]})
report(lambda: {1, {}, *(1).nothing})
report(lambda: {*[1], {}, 1 / 0})
report(lambda: {[], {}, *[1]})
