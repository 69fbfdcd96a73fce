from sympy import symbols, solve, Eq, log, exp, simplify
x = symbols('x', real=True)
print(solve(Eq(2**x, 32), x))
print(solve(Eq(3**(2*x), 3**(x + 5)), x))
print(solve(exp(x) - 10, x))
print([simplify(s) for s in solve(Eq(4**x - 6*2**x + 8, 0), x)])
