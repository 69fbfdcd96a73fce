from sympy import symbols, integrate, apart, together
x = symbols('x')
f = (3*x + 5)/(x**2 - 4*x + 3)
print(apart(f))
print(integrate(f, x))
print(together(apart(f)))
