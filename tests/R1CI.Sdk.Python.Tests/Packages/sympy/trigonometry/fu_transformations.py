from sympy import symbols, sin, cos, simplify, fu, trigsimp, pi
x = symbols('x')
print(fu(sin(x)**4 - cos(x)**2 + sin(x)**2 + 2*cos(x)**2))
print(simplify(sin(x + pi)), simplify(cos(pi/2 - x)))
print(trigsimp(cos(x)**4 - sin(x)**4))
