from sympy import symbols, interpolate, factor
x = symbols('x')
print(interpolate([1, 4, 9, 16], x))
print(interpolate([(1, 2), (2, 3), (4, 11)], x))
print(interpolate([(-1, 4), (0, 1), (2, 7)], x).subs(x, 3))
