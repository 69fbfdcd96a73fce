from sympy import symbols, laplace_transform, inverse_laplace_transform, exp, sin, fourier_series, pi
t, s = symbols('t s', positive=True)
print(laplace_transform(exp(-2*t), t, s, noconds=True), laplace_transform(sin(3*t), t, s, noconds=True))
print(inverse_laplace_transform(1/(s + 1), s, t))
x = symbols('x')
print(fourier_series(x, (x, -pi, pi)).truncate(3))
