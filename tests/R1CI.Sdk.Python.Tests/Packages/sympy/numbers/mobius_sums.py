from sympy import mobius, totient, divisors
print([mobius(n) for n in range(1, 16)])
print(sum(totient(d) for d in divisors(60)))
print(sum(mobius(d) for d in divisors(30)))
