from sympy import primerange, isprime, sieve
print([(p, 100 - p) for p in primerange(2, 51) if isprime(100 - p)])
print([(p, p + 2) for p in sieve.primerange(2, 80) if isprime(p + 2)])
