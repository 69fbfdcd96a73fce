from sympy import symbols, sin, cos, exp, tan, cosh, binomial, factorial, gamma
x, n = symbols('x n')
print(tan(x).rewrite(sin), cos(x).rewrite(exp))
print(cosh(x).rewrite(exp), binomial(n, 2).rewrite(factorial))
print(factorial(n).rewrite(gamma))
