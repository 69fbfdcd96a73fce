from sympy import symbols, hessian, Matrix, diff
x, y = symbols('x y')
f = x**3 + y**3 - 3*x*y
gradient = [diff(f, v) for v in (x, y)]
print(gradient)
h = hessian(f, (x, y))
print(h)
print(h.subs({x: 1, y: 1}).det())
