from sympy import symbols, sqrt, Abs, log, exp, simplify
x = symbols('x')
p = symbols('p', positive=True)
n = symbols('n', integer=True)
print(sqrt(x**2), sqrt(p**2), Abs(p))
print(log(exp(x)), log(exp(p)), (-1)**(2*n))
print(p.is_real, x.is_real, n.is_rational, (2*n + 1).is_odd)
