from itertools import *
print(list(product('ab', [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product('ab', [])), len(list(product(range(4), repeat=3))))
print(list(permutations('abc')), list(permutations(range(3), 2)), list(permutations([], 0)), list(permutations([1], 2)), list(permutations([1, 1])))
print(list(combinations('abcd', 2)), list(combinations(range(3), 0)), list(combinations([1], 2)), list(combinations_with_replacement('ab', 2)), list(combinations_with_replacement([], 1)), list(combinations_with_replacement('abc', 0)))
p = permutations([1, 2, 3]); next(p); print(next(p), list(islice(p, 2)), sum(1 for _ in combinations(range(20), 10)))
print([''.join(c) for n in range(4) for c in combinations('xyz', n)], max(product([1, 3], [2, 4]), key=sum), next(combinations(range(100), 50))[:3])
for f in (lambda: permutations([1], -1), lambda: combinations([1], -1), lambda: combinations([1]), lambda: product(5), lambda: product([1], repeat=-1), lambda: product([1], x=1), lambda: permutations(5), lambda: permutations([1], 'a'), lambda: combinations_with_replacement([1], -1), lambda: product([1], repeat='a'), lambda: permutations()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
