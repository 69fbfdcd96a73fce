from sympy import FiniteSet, EmptySet, S
a, b = FiniteSet(1, 2, 3), FiniteSet(3, 4)
print(a | b, a & b, a - b, a.is_subset(FiniteSet(1, 2, 3, 4)))
print(len(a*b), a.powerset(), S.EmptySet, FiniteSet(5).contains(5))
