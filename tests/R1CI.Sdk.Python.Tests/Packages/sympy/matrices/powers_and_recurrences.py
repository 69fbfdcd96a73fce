from sympy import Matrix, symbols
F = Matrix([[1, 1], [1, 0]])
print(F**10)
print((F**30)[0, 1])
n = symbols('n', integer=True, positive=True)
print(Matrix([[2, 0], [0, 3]])**n)
