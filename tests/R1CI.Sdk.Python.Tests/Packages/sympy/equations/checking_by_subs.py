from sympy import symbols, solve, simplify
x = symbols('x')
p = x**3 + x**2 - 10*x + 8
for root in solve(p, x):
    print(root, p.subs(x, root))
q = x**2 - 4*x + 1
print([simplify(q.subs(x, r)) for r in solve(q, x)])
