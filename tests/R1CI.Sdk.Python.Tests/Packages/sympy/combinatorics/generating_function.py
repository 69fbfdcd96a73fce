from sympy import symbols, expand, Poly, prod
x = symbols('x')
ways = Poly(expand(prod(sum(x**(c*k) for k in range(50 // c + 1)) for c in (5, 10, 25))), x)
print(ways.coeff_monomial(x**50))
print(Poly((1 + x + x**2)**4, x).coeffs())
