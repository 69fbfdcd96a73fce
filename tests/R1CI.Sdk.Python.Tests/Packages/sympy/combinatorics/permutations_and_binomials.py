from sympy import binomial, factorial, ff, rf, subfactorial
print(binomial(52, 5), factorial(10), ff(10, 3), rf(3, 4), subfactorial(6))
print(sum(binomial(10, k) for k in range(0, 11, 2)))
print(binomial(-3, 2), factorial(0))
