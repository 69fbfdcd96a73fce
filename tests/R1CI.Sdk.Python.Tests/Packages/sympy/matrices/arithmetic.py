from sympy import Matrix, eye, zeros, ones, diag
A, B = Matrix([[1, 2], [3, 4]]), Matrix([[0, 1], [1, 0]])
print(A + B, A*B, 2*A - B)
print(A**3, A.T, A.trace())
print(eye(2), zeros(2, 3), ones(1, 2), diag(1, 2, 3))
