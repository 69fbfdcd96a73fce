from sympy import symbols, solve
a, b = symbols('a b')
pairs = solve([a + b - 10, a*b - 21], [a, b])
print(pairs)
print(max(p[0] for p in pairs))
for p, q in pairs:
    print(p**2 + q**2)
