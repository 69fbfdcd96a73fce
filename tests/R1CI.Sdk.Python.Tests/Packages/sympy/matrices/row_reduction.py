from sympy import Matrix
A = Matrix([[1, 2, -1, 4], [2, 4, 1, 5], [3, 6, 0, 9]])
print(A.rref())
print(A.rank(), A.nullspace(), A.columnspace())
print(A.rowspace())
