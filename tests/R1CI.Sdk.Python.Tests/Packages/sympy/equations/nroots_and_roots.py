from sympy import symbols, Poly, roots, nroots
x = symbols('x')
print(roots(x**3 - 6*x**2 + 11*x - 6, x))
print(roots((x - 2)**3*(x + 1), x))
print(nroots(x**3 - 2*x - 5, n=10))
print(Poly(x**2 - x - 1).nroots(n=8))
