from sympy import symbols, collect, expand
x, y, a = symbols('x y a')
e = expand((x + a)**2 + x*y - 3*x + a*x**2)
print(collect(e, x))
print(collect(e, x).coeff(x, 1))
print(e.coeff(a, 2), e.as_coefficients_dict()[x*y])
