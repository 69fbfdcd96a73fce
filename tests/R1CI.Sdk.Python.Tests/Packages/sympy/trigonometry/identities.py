from sympy import symbols, sin, cos, tan, simplify, trigsimp
x, y = symbols('x y')
print(simplify(sin(x)**2 + cos(x)**2))
print(trigsimp(sin(x)*cos(y) + cos(x)*sin(y)))
print(simplify(tan(x)*cos(x)), trigsimp(2*sin(x)*cos(x)))
print(simplify((1 - cos(x)**2)/sin(x)))
