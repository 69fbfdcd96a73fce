class Count:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        self.i = 0
        return self
    def __next__(self):
        if self.i >= self.n:
            raise StopIteration
        self.i += 1
        return self.i
c = Count(3)
print(list(c), sum(c), [x for x in c], tuple(c), max(c), sorted(c, reverse=True), *c)
it = iter(Count(2))
print(next(it), next(it), next(it, 'end'))
try:
    next(it)
except StopIteration as e:
    print('stopped', e.value)
a, b, c2 = Count(3)
print(a, b, c2, 2 in Count(5), 9 in Count(5), list(zip(Count(3), 'ab')), list(map(str, Count(2))), list(filter(lambda x: x % 2, Count(5))), dict(zip(Count(2), 'xy')), ''.join(map(str, Count(4))), all(Count(3)), any(Count(0)))
for t in [lambda: [*5], lambda: list(3), lambda: iter(3), lambda: next([]), lambda: next(iter([])), lambda: [1 for _ in None], lambda: iter(type('X', (), {'__iter__': lambda s: 5})())]:
    try:
        print(t())
    except Exception as e:
        print(type(e).__name__ + ':', e)
print(list(iter(lambda s=[1, 2, 3, 0, 9]: s.pop(0), 0)))
