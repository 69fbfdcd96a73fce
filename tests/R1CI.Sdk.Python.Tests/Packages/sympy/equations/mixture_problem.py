from sympy import Rational, symbols, solve, Eq
v = symbols('v')
amount = solve(Eq(Rational(20, 100)*v + Rational(50, 100)*(30 - v), Rational(30, 100)*30), v)
print(amount[0])
print(type(amount[0]).__name__)
