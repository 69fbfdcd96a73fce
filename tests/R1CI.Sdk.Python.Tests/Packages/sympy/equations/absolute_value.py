from sympy import symbols, Abs, solve, Eq
x = symbols('x', real=True)
answers = solve(Eq(Abs(2*x - 7), 9), x)
print(answers)
print(sum(answers))
print(solve(Abs(x - 2) - Abs(x + 4), x))
