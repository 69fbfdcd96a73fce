from sympy import symbols, diophantine
x, y = symbols('x y', integer=True)
print(diophantine(3*x + 5*y - 1))
print(sorted(diophantine(x*y - 12), key=lambda s: (s[0], s[1]))[:4])
