from sympy import symbols, factor
x, y = symbols('x y')
for p in [x**2 - 9, x**3 - 8, x**4 - 1, 6*x**2 + 7*x - 3, x**2 + 2*x*y + y**2, x**2 + x + 1]:
    print(p, '=', factor(p))
