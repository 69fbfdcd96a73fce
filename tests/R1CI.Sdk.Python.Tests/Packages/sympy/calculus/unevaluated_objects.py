from sympy import symbols, Integral, Derivative, Limit, sin
x = symbols('x')
i = Integral(x*sin(x), x)
print(i, '=', i.doit())
d = Derivative(x**3, x)
print(d, '=', d.doit())
print(Limit(sin(3*x)/x, x, 0), '=', Limit(sin(3*x)/x, x, 0).doit())
