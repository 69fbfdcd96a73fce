from sympy import Matrix, symbols, solve_linear_system
A = Matrix([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]])
b = Matrix([8, -11, -3])
print(A.LUsolve(b), A.solve(b))
x, y = symbols('x y')
print(solve_linear_system(Matrix([[1, 4, 2], [-2, 1, 14]]), x, y))
