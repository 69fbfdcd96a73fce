from sympy import symbols, sinh, cosh, tanh, simplify, diff, integrate, log, asinh
x = symbols('x')
print(simplify(cosh(x)**2 - sinh(x)**2), diff(tanh(x), x), integrate(cosh(x), x))
print(sinh(log(2)), asinh(0), cosh(0))
