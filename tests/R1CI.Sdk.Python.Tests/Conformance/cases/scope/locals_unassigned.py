# locals() and dir() show assigned names only, however the frame's registers were used before.
def fill(a, b, c, d):
    e = a + b + c + d
    return e


def report(x, y):
    if not all(isinstance(value, int) for value in locals().values()):
        message = f'not all int: {list(locals().values())}'
        return message
    later = [x, y]
    return later, sorted(locals())


def early():
    before = sorted(locals())
    one = 1
    middle = sorted(locals())
    two = 2
    del one
    return before, middle, sorted(locals()), dir()


def counting():
    seen = [sorted(locals())]
    for i in range(2):
        square = i * i
        seen.append(sorted(locals()))
        yield len(seen)
    yield seen


fill(1, 2, 3, 4)
print(report('1', 2))
fill(5, 6, 7, 8)
print(report(1, 2))
print(early())
print(list(counting())[-1])
print(eval('sorted(locals())', {}, {'k': 1}))
