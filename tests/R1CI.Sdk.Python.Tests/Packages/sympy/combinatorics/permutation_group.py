from sympy.combinatorics import Permutation
p = Permutation([2, 0, 1, 4, 3])
print(p.cyclic_form, p.order(), p.is_even, p**-1)
print(p*p, p(0), p.array_form)
