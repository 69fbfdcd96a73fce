from sympy import symbols, lambdify, diff, sin
x, y = symbols('x y')
f = lambdify(x, x**2 + 1, 'math')
print(f(3), [f(k) for k in range(4)])
g = lambdify((x, y), x*sin(y), 'math')
print(g(2, 0), round(g(1, 1), 6))
print(lambdify(x, diff(x**3, x))(5))
