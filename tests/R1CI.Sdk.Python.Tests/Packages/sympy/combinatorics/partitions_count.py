from sympy import npartitions
from sympy.functions.combinatorial.numbers import nC, nP, nT
print([npartitions(n) for n in range(10)])
print(nC(5, 2), nP(5, 2), nT(5, 2), nC('aabb', 2))
