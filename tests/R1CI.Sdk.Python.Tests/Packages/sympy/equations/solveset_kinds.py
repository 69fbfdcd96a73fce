from sympy import symbols, solveset, S, sin, Interval, Eq
x = symbols('x')
print(solveset(x**2 - 4, x))
print(solveset(x**2 + 1, x, domain=S.Reals))
print(solveset(x**2 + 1, x))
print(solveset(Eq(x**3, x), x, S.Reals))
print(solveset(x - x, x, S.Reals))
