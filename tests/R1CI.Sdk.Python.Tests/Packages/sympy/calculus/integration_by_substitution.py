from sympy import symbols, integrate, exp, sqrt, log
x = symbols('x')
print(integrate(2*x*exp(x**2), x))
print(integrate(x/sqrt(x**2 + 1), x))
print(integrate(log(x)/x, x))
print(integrate((2*x + 3)**4, x))
