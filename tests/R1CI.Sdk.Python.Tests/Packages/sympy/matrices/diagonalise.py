from sympy import Matrix
A = Matrix([[5, -2], [-2, 2]])
P, D = A.diagonalize()
print(P, D)
print(P*D*P.inv() == A, A.is_diagonalizable(), A.is_symmetric())
