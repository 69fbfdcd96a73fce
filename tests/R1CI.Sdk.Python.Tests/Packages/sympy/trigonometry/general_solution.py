from sympy import symbols, solveset, sin, tan, S
x = symbols('x')
print(solveset(sin(x), x, S.Reals))
print(solveset(tan(x) - 1, x, S.Reals))
