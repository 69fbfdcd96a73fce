from sympy import Matrix
A = Matrix([[1, 2]])
print(A.row_join(Matrix([[3]])), A.col_join(Matrix([[5, 6]])))
print(Matrix.hstack(A, A), Matrix.vstack(A, A))
print(A.applyfunc(lambda e: e**2), Matrix([1, 2, 3]).T)
