from sympy import Rational, S, Integer
a, b = Rational(3, 4), Rational(5, 6)
print(a + b, a - b, a*b, a/b, a**3)
print(S(7)/3, Rational('0.125'), Rational(1.5), Integer(7)//2, Integer(-7) % 3)
print(a.p, a.q, float(b), int(Rational(22, 7)), a > b)
