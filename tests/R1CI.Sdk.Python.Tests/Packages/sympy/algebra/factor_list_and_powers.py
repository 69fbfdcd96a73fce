from sympy import symbols, factor_list, factor, gcd, lcm
x = symbols('x')
print(factor_list(2*x**3 - 4*x**2 + 2*x))
print(factor(x**6 - 1))
print(gcd(x**2 - 1, x**2 - 3*x + 2), lcm(x**2 - 1, x - 1))
