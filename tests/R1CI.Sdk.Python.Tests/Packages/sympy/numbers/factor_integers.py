from sympy import factorint, primefactors, divisors, divisor_count, totient
n = 720720
print(factorint(n))
print(primefactors(n), divisor_count(n), totient(n))
print(divisors(28), divisors(84)[-3:])
