from sympy import symbols, solve
a, b, c = symbols('a b c')
sols = solve([a + b + c - 6, a*b + b*c + c*a - 11, a*b*c - 6], [a, b, c])
print(len(sols))
print(sorted(sols))
