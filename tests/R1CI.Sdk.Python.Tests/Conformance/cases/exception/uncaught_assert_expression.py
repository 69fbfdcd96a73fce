def mean(xs):
    assert len(xs) > 0, f'empty input: {xs!r}'
    return sum(xs) / len(xs)
print(mean([1, 2, 3]))
mean([])
