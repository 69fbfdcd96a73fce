from sympy import symbols, solve, Rational
x = symbols('x')
answers = []
for k in range(1, 6):
    answers += [r for r in solve(x**2 - k*x + k - 1, x) if r.is_integer]
print(answers, sum(answers))
