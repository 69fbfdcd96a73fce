from sympy import symbols, sin, cos, Wild
x, y = symbols('x y')
e = sin(x)**2 + cos(x)*sin(2*x)
print(e.replace(sin, cos))
print(e.xreplace({x: y}))
w = Wild('w')
print((x**2 + x**3).replace(x**w, x**(w + 1)), (3*x).match(w*x))
