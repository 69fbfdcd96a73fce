from sympy import Matrix, GramSchmidt
vectors = [Matrix([1, 1, 0]), Matrix([1, 0, 1])]
print(GramSchmidt(vectors))
print(GramSchmidt(vectors, True)[0])
