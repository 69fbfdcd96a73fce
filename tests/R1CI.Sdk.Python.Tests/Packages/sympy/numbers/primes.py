from sympy import isprime, prime, primepi, primerange, nextprime, prevprime, primorial
print([p for p in range(50) if isprime(p)])
print(prime(100), primepi(1000), list(primerange(90, 120)))
print(nextprime(1000), prevprime(1000), primorial(5), isprime(2**61 - 1))
