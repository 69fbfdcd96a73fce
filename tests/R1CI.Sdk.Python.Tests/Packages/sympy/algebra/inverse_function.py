from sympy import symbols, solve, Eq, exp
x, y = symbols('x y')
print(solve(Eq(y, (3*x - 2)/5), x))
print(solve(Eq(y, 2*exp(x) + 1), x))
print(solve(Eq(y, 1/(x + 4)), x))
