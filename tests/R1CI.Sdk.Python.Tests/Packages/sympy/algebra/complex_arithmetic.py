from sympy import I, expand, re, im, Abs, conjugate, arg, sqrt
z = (2 + 3*I)*(1 - I)
print(expand(z), re(z), im(z))
print(Abs(3 + 4*I), conjugate(2 - 5*I), arg(1 + I))
print(expand((1 + I)**8), expand((1 + sqrt(3)*I)**3))
print(((1 + 2*I)/(3 - 4*I)).expand(complex=True))
