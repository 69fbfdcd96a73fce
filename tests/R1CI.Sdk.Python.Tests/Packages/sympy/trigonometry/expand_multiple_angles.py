from sympy import symbols, expand_trig, sin, cos, tan, chebyshevt
x = symbols('x')
print(expand_trig(sin(3*x)), expand_trig(cos(4*x)), expand_trig(tan(2*x)))
print(chebyshevt(5, x))
