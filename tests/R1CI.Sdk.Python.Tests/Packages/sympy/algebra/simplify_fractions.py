from sympy import symbols, simplify, cancel, together, apart
x, y = symbols('x y')
print(simplify((x**2 - 1)/(x - 1)))
print(cancel((x**2 + 2*x + 1)/(x**2 + x)))
print(together(1/x + 1/y + 1/(x + y)))
print(apart(1/(x*(x + 1)*(x + 2)), x))
