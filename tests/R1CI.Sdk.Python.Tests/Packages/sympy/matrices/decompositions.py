from sympy import Matrix
A = Matrix([[4, 3], [6, 3]])
L, U, perm = A.LUdecomposition()
print(L, U, perm)
Q, R = Matrix([[3, 1], [4, 2]]).QRdecomposition()
print(Q, R)
print(Matrix([[4, 2], [2, 5]]).cholesky())
