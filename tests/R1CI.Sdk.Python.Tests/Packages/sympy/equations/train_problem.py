from sympy import symbols, solve, Eq, Rational, nsimplify
t = symbols('t')
meeting = solve(Eq(60*t + 45*t, 350), t)[0]
print(meeting, float(meeting))
print(nsimplify(0.375), nsimplify(3.25))
