from sympy import symbols, limit, sqrt, oo
n, x = symbols('n x', positive=True)
print(limit(sqrt(n**2 + n) - n, n, oo))
print(limit((sqrt(x + 4) - 2)/x, x, 0))
print(limit(n**(1/n), n, oo))
