from sympy import symbols, Poly, solve
x = symbols('x')
p = Poly(x**3 - 7*x**2 + 3*x + 5, x)
a, b, c, d = p.all_coeffs()
s, t, u = -b/a, c/a, -d/a
print(s, t, u)
print('sum of squares', s**2 - 2*t)
print('sum of reciprocals', t/u)
