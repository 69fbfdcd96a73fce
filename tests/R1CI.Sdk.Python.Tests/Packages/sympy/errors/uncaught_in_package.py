from sympy import Matrix
print('before')
Matrix([[1, 2], [2, 4]]).inv()
