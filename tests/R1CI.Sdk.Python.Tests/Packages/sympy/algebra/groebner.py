from sympy import symbols, groebner, solve_poly_system
x, y = symbols('x y')
g = groebner([x**2 + y**2 - 5, x*y - 2], x, y, order='lex')
print(g.exprs)
print(solve_poly_system([x**2 + y**2 - 5, x*y - 2], x, y))
