from sympy import factorial, multiplicity, factorint
print(multiplicity(5, factorial(100)))
print(factorint(factorial(20))[2])
print(str(factorial(30)).rstrip('0')[-1])
