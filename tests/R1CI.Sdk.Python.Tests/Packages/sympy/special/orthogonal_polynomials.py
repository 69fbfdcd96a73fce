from sympy import symbols, legendre, hermite, laguerre, chebyshevu, cyclotomic_poly
x = symbols('x')
print(legendre(4, x), hermite(3, x), laguerre(2, x), chebyshevu(3, x))
print([cyclotomic_poly(n, x) for n in range(1, 7)])
