from sympy import symbols, summation, Sum, factor, product, Product
k, n = symbols('k n', integer=True, positive=True)
print(summation(k, (k, 1, n)))
print(factor(summation(k**2, (k, 1, n))))
print(factor(summation(k**3, (k, 1, n))))
print(Sum(k*2**k, (k, 1, 10)).doit())
print(product(k, (k, 1, 6)), Product(1 - 1/k**2, (k, 2, 10)).doit())
