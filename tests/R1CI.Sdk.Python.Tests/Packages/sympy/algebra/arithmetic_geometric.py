from sympy import symbols, solve, Rational, Eq
a, d, r = symbols('a d r')
print(solve([a + 2*d - 11, a + 6*d - 27], [a, d]))
print(solve(Eq(3*r**4, 48), r))
print(sum(Rational(1, 2)**k for k in range(10)))
