from sympy import symbols, latex, Integral, sqrt, Rational, Matrix, sin, pi
x, y = symbols('x y')
print(latex(x**2/2 + sqrt(y)))
print(latex(Integral(sin(x), (x, 0, pi))), latex(Rational(3, 7)))
print(latex(Matrix([[1, x], [y, 0]])), latex(x >= y))
