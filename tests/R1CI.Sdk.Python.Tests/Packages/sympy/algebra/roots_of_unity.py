from sympy import exp, I, pi, simplify, expand, Rational
w = exp(2*pi*I/3)
print(simplify(1 + w + w**2))
print(expand(w, complex=True))
print(w**3, simplify(w**5 - w**2))
