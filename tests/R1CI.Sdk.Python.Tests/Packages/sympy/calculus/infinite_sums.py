from sympy import symbols, summation, Sum, oo, factorial, pi
n, k = symbols('n k', integer=True, positive=True)
print(summation(1/n**2, (n, 1, oo)))
print(summation(1/2**n, (n, 0, oo)))
print(summation(1/factorial(n), (n, 0, oo)))
print(Sum(1/(n*(n + 1)), (n, 1, oo)).doit())
