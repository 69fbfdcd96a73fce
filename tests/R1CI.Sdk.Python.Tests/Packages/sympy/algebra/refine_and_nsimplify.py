from sympy import nsimplify, sqrt, pi, E, refine, Q, Abs, symbols
x = symbols('x')
print(nsimplify(1.4142135623730951, [sqrt(2)]))
print(nsimplify(4.71238898038469, [pi]), nsimplify(0.1), nsimplify(2.718281828459045, [E]))
print(refine(Abs(x), Q.positive(x)), refine(sqrt(x**2), Q.real(x)))
