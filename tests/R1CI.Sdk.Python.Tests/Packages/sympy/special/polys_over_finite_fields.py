from sympy import symbols, Poly, GF, factor, QQ, sqrt
x = symbols('x')
print(factor(x**4 + 1, modulus=5), Poly(x**2 + 1, x, modulus=3).is_irreducible)
print(factor(x**2 - 2, extension=sqrt(2)), Poly(x**3 - x, x, domain=GF(3)).factor_list())
