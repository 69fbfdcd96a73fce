s = {3, 1, 2}
s.add(4)
s.discard(9)
s.update([5, 6], (7,))
print(s, len(s), 3 in s, 9 not in s, s == {1, 2, 3, 4, 5, 6, 7}, set('hello') == {'h', 'e', 'l', 'o'}, set(), {*()}, set([1, 1, 2]))
a, b = {1, 2, 3}, {2, 3, 4}
print(a | b, a & b, a - b, a ^ b, a < b, {1, 2} < a, a <= a, a > {1}, a.union([9]), a.intersection([1, 2], [2]), a.difference([1], [2]), a.symmetric_difference([3, 8]), a.isdisjoint([7]), a.issubset(range(9)), a.issuperset([1]))
a |= {10}
a &= {1, 2, 10}
a -= {2}
a ^= {1, 5}
print(sorted(a), a.pop() in (10, 5), len(a), frozenset([1, 2]), frozenset(), frozenset('a') | {'b'}, {frozenset([1]): 'k'}, hash(frozenset([1, 2])) == hash(frozenset([2, 1])), {1, 1.0, True})
for t in [lambda: s.remove(99), lambda: set().pop(), lambda: {[]}, lambda: s + s, lambda: s | [1], lambda: s < [1], lambda: s[0], lambda: hash(s), lambda: set(5), lambda: s.foo, lambda: frozenset().add(1), lambda: s.add([]), lambda: s - 1]:
    try:
        print(t())
    except Exception as e:
        print(type(e).__name__ + ':', e)
