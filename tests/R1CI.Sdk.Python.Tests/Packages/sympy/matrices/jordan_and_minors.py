from sympy import Matrix
A = Matrix([[3, 1], [0, 3]])
P, J = A.jordan_form()
print(P, J)
B = Matrix([[1, 2, 3], [0, 4, 5], [1, 0, 6]])
print(B.minor(0, 0), B.cofactor(0, 1), B.adjugate())
