from sympy import Matrix, symbols, simplify
A = Matrix([[2, 1, 0], [1, 3, 1], [0, 1, 2]])
print(A.det(), A.inv())
print(A*A.inv())
a, b, c, d = symbols('a b c d')
M = Matrix([[a, b], [c, d]])
print(M.det(), M.inv())
