from sympy import symbols, solve, Eq
n = symbols('n', positive=True, integer=True)
print(solve(Eq(n*(n + 1)/2, 5050), n))
w = symbols('w', positive=True)
print(solve(Eq(w*(w + 7), 120), w))
