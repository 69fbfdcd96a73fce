from sympy import symbols, solve_univariate_inequality, reduce_inequalities, S
x = symbols('x', real=True)
print(solve_univariate_inequality(x**2 - 5*x + 6 < 0, x))
print(solve_univariate_inequality(x**2 >= 4, x, relational=False))
print(reduce_inequalities([x > 1, x < 7], x))
