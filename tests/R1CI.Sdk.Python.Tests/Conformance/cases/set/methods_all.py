s, t = {1, 2, 3}, {3, 4}
print(s | t, s & t, s - t, s ^ t, s.union([5], (6,)), s.intersection([1, 9], {1}), s.difference([1], [2]), s.symmetric_difference([1, 7]), s.isdisjoint([9]), s.issubset(range(5)), s.issuperset([1]), s < {1, 2, 3, 4}, s <= s, s > {1}, s >= t)
a = {1, 2}; a.add(3); a.discard(9); a.remove(1); a.update([7], 'ab'[:0], {8}); print(sorted(a), len(a))
a |= {10}; a &= {10, 7, 2}; a -= {2}; a ^= {7, 11}; print(sorted(a))
a.intersection_update([10, 11]); a.difference_update([11]); a.symmetric_difference_update([1]); print(sorted(a), a.copy() == a, a.copy() is a)
f = frozenset([1, 2]); print(f | {3}, {3} | f, type(f | {3}).__name__, type({3} | f).__name__, f == {1, 2}, hash(f) == hash(frozenset([2, 1])), {f: 'v'}[frozenset([2, 1])], f in {f}, {1, 2} in {f}, frozenset(f) is f, f.copy() is f, f & [1][:0] if False else 'skip')
print(set('hello') == set('olleh'), set(), frozenset(), {*()}, set([1, 1.0, True]), {0, False, 0.0}, len({float('nan'), 1}), bool(set()), str({1}), repr(frozenset({1})), repr({'a'}), {(1, 2), 'x'} == {'x', (1, 2)})
for c in ('{1}.remove(2)', 'set().pop()', '{[]}', '{1}.add([])', '{1}.discard([])', '[] in {1}', '{1} | [1]', '{1} + {2}', '{1} < [1]', '{1} < 5', 'set(5)', 'set(1, 2)', '{1}.union(5)', '{1}.update(5)', '{1}.intersection([[]])', 'hash({1})', '{1}[0]', '{1}.foo', 'frozenset([1]).add(2)', 'frozenset(1, 2)', '{1} - 5', '{1} ^ "a"', 'set(a=1)', '{{1}}', '{frozenset({1})}', '{1}.issubset(5)', '{1}.issubset([1, []])', '{1}.isdisjoint([[]])', 'sorted({1, "a"})', 'max(set())', '{1}.add()', '{1}.remove()', '{1}.pop(1)', '{1}.copy(1)', '{1} & {1: 2}', '{1} & {1: 2}.keys()', '{1}.difference()', '{1}.union()', '{1}.intersection()', '{1} == [1]', '{1} != {1.0}', 'next({1})', '{1}.remove({1})', '{frozenset({1})}.remove({1}) is None', '{1}()', '{*5}'):
    try:
        print(c, '=', eval(c))
    except Exception as e:
        print(c, '->', type(e).__name__, e)
class S(set):
    def __init__(self, *a): super().__init__(*a); self.tag = 1
x = S([1, 2]); print(x, type(x | {3}).__name__, type(x.copy()).__name__, x.tag, x == {1, 2}, isinstance(x, set))
print({i % 3 for i in range(10)}, {c for c in 'aab'} == {'a', 'b'}, sorted({len(w) for w in 'a bb cc ddd'.split()}), {1, 2, 3}.pop() in {1, 2, 3}, [x for x in {3, 1, 2}], list({30, 10, 20}), {'x': {1, 2}}['x'], set(range(5)) - set(range(3)))
