from sympy import symbols, integrate, solve
x = symbols('x')
f, g = 4 - x**2, x + 2
a, b = sorted(solve(f - g, x))
area = integrate(f - g, (x, a, b))
print(a, b, area, float(area))
