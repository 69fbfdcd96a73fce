from sympy import Matrix, Rational, Abs
points = [(1, 2), (5, 3), (2, 7)]
M = Matrix([[x, y, 1] for x, y in points])
print(M, Abs(M.det())/2)
