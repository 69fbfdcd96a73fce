from sympy import Matrix, symbols, solve, factor
k = symbols('k')
A = Matrix([[1, k, 1], [k, 1, 1], [1, 1, k]])
print(factor(A.det()))
print(solve(A.det(), k))
print([A.subs(k, v).rank() for v in (1, -2, 0)])
