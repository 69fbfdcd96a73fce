from sympy import sqrt, Rational, simplify
def heron(a, b, c):
    s = Rational(a + b + c, 2)
    return sqrt(s*(s - a)*(s - b)*(s - c))
print(heron(13, 14, 15), heron(5, 6, 7), heron(2, 3, 4))
