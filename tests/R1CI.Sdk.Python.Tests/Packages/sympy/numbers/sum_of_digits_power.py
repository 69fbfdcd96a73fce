from sympy import Integer, isprime
print([n for n in range(10, 1000) if n == sum(int(d)**len(str(n)) for d in str(n))])
print([p for p in range(100, 200) if isprime(p) and str(p) == str(p)[::-1]])
