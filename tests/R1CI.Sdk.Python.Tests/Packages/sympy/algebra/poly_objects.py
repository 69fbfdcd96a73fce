from sympy import symbols, Poly
x, y = symbols('x y')
p = Poly(3*x**4 - x**2 + 5, x)
print(p)
print(p.degree(), p.coeffs(), p.all_coeffs(), p.LC())
print(p.eval(2), p.diff(x).as_expr())
print(Poly(x*y + y**2, x, y).terms())
