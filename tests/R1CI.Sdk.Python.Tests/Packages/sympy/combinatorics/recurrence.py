from sympy import Function, rsolve, symbols, simplify
n = symbols('n', integer=True)
a = Function('a')
s = rsolve(a(n + 2) - 5*a(n + 1) + 6*a(n), a(n), {a(0): 1, a(1): 4})
print(s, [s.subs(n, k) for k in range(6)])
print(rsolve(a(n + 1) - 2*a(n) - 1, a(n), {a(0): 0}))
