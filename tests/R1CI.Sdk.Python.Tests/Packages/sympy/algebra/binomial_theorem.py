from sympy import symbols, binomial, expand, Poly
x = symbols('x')
print([binomial(6, k) for k in range(7)])
print(Poly((2*x + 3)**5, x).coeff_monomial(x**3))
print(binomial(5, 3)*2**3*3**2)
print(expand((x + 1/x)**6).coeff(x, 0))
