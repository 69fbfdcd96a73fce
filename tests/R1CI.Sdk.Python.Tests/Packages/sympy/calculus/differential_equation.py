from sympy import Function, dsolve, Eq, symbols, exp
x = symbols('x')
y = Function('y')
print(dsolve(Eq(y(x).diff(x), 2*y(x)), y(x)))
print(dsolve(y(x).diff(x, 2) + 4*y(x), y(x)))
print(dsolve(Eq(y(x).diff(x), y(x)), y(x), ics={y(0): 5}))
