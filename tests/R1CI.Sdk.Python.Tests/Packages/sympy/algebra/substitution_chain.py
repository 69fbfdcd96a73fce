from sympy import symbols, sqrt, simplify
x, y = symbols('x y')
e = x**2 + 2*x*y + y**2
print(e.subs(x, 3))
print(e.subs({x: 1, y: sqrt(2)}), e.subs([(x, y), (y, 5)]))
print(e.subs(x, y, simultaneous=True))
print((x + y).subs({x: y, y: x}, simultaneous=True))
