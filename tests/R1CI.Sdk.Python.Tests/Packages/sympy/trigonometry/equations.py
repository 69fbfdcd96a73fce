from sympy import symbols, solve, sin, cos, pi, Eq, solveset, Interval
x = symbols('x', real=True)
print(solve(2*sin(x) - 1, x))
print(solveset(cos(x), x, Interval(0, 2*pi)))
print(solve(Eq(sin(x), cos(x)), x))
