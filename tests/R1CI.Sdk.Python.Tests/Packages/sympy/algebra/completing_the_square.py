from sympy import symbols, expand, solve, Rational
x, h, k = symbols('x h k')
f = 2*x**2 - 12*x + 25
match = solve((expand(2*(x - h)**2 + k) - f).as_poly(x).coeffs(), [h, k])
print(match)
print(2*(x - 3)**2 + 7 - f == 0, expand(2*(x - 3)**2 + 7 - f))
