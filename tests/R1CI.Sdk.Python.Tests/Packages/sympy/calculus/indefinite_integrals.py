from sympy import symbols, integrate, sin, cos, exp, log
x = symbols('x')
for f in [x**3 - 2*x, sin(x)*cos(x), x*exp(x), 1/x, log(x), 1/(1 + x**2)]:
    print(f, '->', integrate(f, x))
