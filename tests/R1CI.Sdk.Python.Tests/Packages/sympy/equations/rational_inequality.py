from sympy import symbols, solve, solveset, S, Interval
x = symbols('x', real=True)
print(solveset((x - 1)/(x + 2) > 0, x, S.Reals))
print(solveset(x**3 - x <= 0, x, S.Reals))
print(solve(x**2 < 9, x))
