from sympy import symbols, Lambda, simplify, solve
x = symbols('x')
f = Lambda(x, (2*x + 1)/(x - 3))
print(f(5), f(f(4)))
print(simplify(f(f(x))))
print(solve(f(x) - x, x))
