from sympy import Matrix
A = Matrix(3, 4, lambda i, j: i*4 + j)
print(A)
print(A[1, 2], A[0, :], A[:, 1], A[1:, 2:])
print(A.shape, A.row(2), A.col(0), list(A)[:5])
A[0, 0] = 99
print(A.tolist())
