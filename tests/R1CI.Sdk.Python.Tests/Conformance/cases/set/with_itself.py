# The intersection of a set with itself is a copy, which shows in the order; what is asked of a superset is asked item by item.
s = {-10, 6, 31}
s.update([64, 8, 0])
s.discard(0)
print(s, s & s, s | s, s.intersection(s), s.intersection(s, s), s - s, s ^ s)
f = frozenset([24, 16, 8, 0, -8])
print(f, f & f, f.intersection(f), f | f, f & set(f), set(f) & f)
t = set(s)
t &= t
print(t)
t.intersection_update(t)
print(t, len(t))


def report(make):
    try:
        print(make())
    except TypeError as e:
        print(type(e).__name__, e)


def items():
    for x in (1, 5, []):
        print('item', x)
        yield x


report(lambda: {1}.issuperset(items()))
report(lambda: {1, 5}.issuperset(items()))
report(lambda: frozenset().issuperset((0, [])))
report(lambda: frozenset().issuperset(([], 0)))
report(lambda: {1, 2}.issuperset([1, 1, 2, 2]))
report(lambda: {1}.issuperset(5))
report(lambda: {1}.issubset([[], 1]))
report(lambda: {1}.isdisjoint([2, []]))
