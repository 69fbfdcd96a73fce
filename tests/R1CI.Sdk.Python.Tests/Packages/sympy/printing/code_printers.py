from sympy import symbols, ccode, pycode, sqrt, mathematica_code, sin, Piecewise, octave_code
x = symbols('x')
print(ccode(x**2 + sqrt(x)), pycode(sin(x)/x), mathematica_code(sin(x)**2))
print(octave_code(x**2), pycode(Piecewise((x, x > 0), (0, True))))
