from sympy import symbols, Poly, solve, expand
x, A, B, C = symbols('x A B C')
left = 5*x**2 + 3*x + 1
right = expand(A*(x**2 + 1) + (B*x + C)*(x - 2))
print(solve(Poly(left - right, x).coeffs(), [A, B, C]))
