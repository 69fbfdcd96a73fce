from sympy import Integer, factorial
from sympy.ntheory.digits import digits
n = factorial(50)
print(sum(int(d) for d in str(n)), len(str(n)))
print(digits(2024, 7), sum(digits(255, 2)[1:]))
print(Integer(2)**100 % 1000)
