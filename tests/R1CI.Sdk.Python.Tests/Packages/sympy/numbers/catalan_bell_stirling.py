from sympy import catalan, bell, bernoulli, euler
from sympy.functions.combinatorial.numbers import stirling, partition
print([catalan(n) for n in range(8)], [bell(n) for n in range(8)])
print([bernoulli(n) for n in range(2, 11, 2)])
print(stirling(6, 3), stirling(5, 2, kind=1), partition(10), euler(6))
