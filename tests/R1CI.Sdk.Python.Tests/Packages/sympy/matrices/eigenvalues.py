from sympy import Matrix, symbols
A = Matrix([[4, 1], [2, 3]])
print(A.eigenvals())
for value, multiplicity, vectors in A.eigenvects():
    print(value, multiplicity, vectors)
x = symbols('x')
print(A.charpoly(x).as_expr())
