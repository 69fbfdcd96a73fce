from sympy.utilities.iterables import multiset_permutations, subsets, partitions, cartes
print([''.join(p) for p in multiset_permutations('aab')])
print(list(subsets([1, 2, 3], 2)))
print([dict(p) for p in partitions(4)])
print(list(cartes([0, 1], 'xy')))
