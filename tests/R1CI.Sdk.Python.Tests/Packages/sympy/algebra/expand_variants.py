from sympy import symbols, expand, expand_trig, expand_func, gamma, sin, cos, exp
x, y = symbols('x y')
print(expand_trig(sin(x + y)), expand_trig(cos(3*x)))
print(expand(exp(x + y)), expand_func(gamma(x + 2)))
print(expand(x*(x + y*(x + 1)), deep=False))
