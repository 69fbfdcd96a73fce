# Set algebra between kinds, partial order, and mutation methods.
s, f = {1, 2, 3}, frozenset({2, 3, 4})
print(s & f, s | f, s - f, s ^ f, f & s, type(s & f).__name__, type(f & s).__name__, type(s.union([9])).__name__, type(f.union([9])).__name__)
print(s == {3, 2, 1}, s == frozenset(s), hash(f) == hash(frozenset([4, 3, 2])), s != [1, 2, 3], {s == f: 1}, frozenset(f) is f, set(s) is s, f.copy() is f)
print([x < y for x in ({1}, {1, 2}) for y in ({1}, {1, 2}, {2, 3})], {1} <= {1}, {1} < {1}, set() < {0}, {1, 2} >= {2}, {1} > set(), {1, 2} <= {1, 3}, {1, 3} <= {1, 2})
print(sorted([{1, 2, 3}, {1}, {1, 2}], key=len), max([{1}, {1, 2}]), {1}.isdisjoint([2, 3]), s.issubset(range(5)), s.issuperset('') , s.intersection([1, 2], (2, 5)), s.union('ab', [1]), sorted(s.difference([1], {2}), key=str), s.symmetric_difference([3, 3, 4]))
t = set(s)
t |= {10}; t &= {1, 10, 11}; t -= {1}; t ^= {10, 12}
print(t, t.update([1], (2,)), t, t.discard(99), t.add(1), len(t))
u = {5, 6, 7}
u.intersection_update([5, 6], {6, 8}); print(u, end=' ')
u.difference_update([6]); print(u, end=' ')
u.symmetric_difference_update('aa'); print(u, u.pop(), u)
for bad in (lambda: {1} | [2], lambda: {1} & 'a', lambda: {1} < [1], lambda: set().pop(), lambda: {1}.remove(2), lambda: {[]}, lambda: {1}.add({}), lambda: frozenset().add(1), lambda: {1}[0], lambda: hash({1}), lambda: {1} + {2}, lambda: set(5), lambda: {1}.union(5), lambda: {{1}}, lambda: set(1, 2), lambda: frozenset([[]]), lambda: {1}.remove({1}), lambda: {1}.remove([1]), lambda: [1] in {1}, lambda: f.__iand__, lambda: set.union()):
    try:
        print(bad())
    except (TypeError, KeyError, AttributeError) as error:
        print(type(error).__name__, error)
nested = {frozenset({1, 2}), frozenset()}
print({1, 2} in nested, set() in nested, frozenset([2, 1]) in nested, {1} in nested, nested.remove(set()), nested)
class Tag:
    def __init__(self, n): self.n = n
    def __hash__(self): return hash(self.n)
    def __eq__(self, o): return self.n == getattr(o, 'n', o)
    def __repr__(self): return f'T{self.n}'
print({1, Tag(1)}, {Tag(1), 1}, {Tag(1)} & {1}, {1} & {Tag(1)}, {Tag(1)} | {1}, {1.0} | {1} | {True}, {Tag(2)} - {2})
class Bag(set):
    def __repr__(self): return f'Bag{sorted(self)}'
b = Bag([3, 1])
print(b | {2}, type(b | {2}).__name__, type({2} | b).__name__, type(b.copy()).__name__, b.union([5]), b == {1, 3}, Bag('ba') - {'a'})
frozen = frozenset
grow = {0}
try:
    for x in grow:
        grow.add(x + 1)
except RuntimeError as error:
    print(error)
print({*()}, set() or 'empty', {*range(3)} - {*range(2)}, repr(set()), repr(frozenset()), repr(frozenset([1])), str({'a'}), bool({0}), {x % 3 for x in range(10)}, len({'a', 'a', 'b'}))
g = grow = set('abc')
g = g - {'a'}
grow -= {'b'}
print(sorted(g), sorted(grow), g is grow)
fs = frozenset('ab')
keep = fs
fs |= {'c'}
print(sorted(fs), sorted(keep), type(fs).__name__)
def powerset(items):
    items = list(items)
    return [frozenset(x for i, x in enumerate(items) if mask >> i & 1) for mask in range(1 << len(items))]
print(len(set(powerset('abc'))), sum(len(p) for p in powerset(range(4))), [sorted(p) for p in powerset([1, 2])])
