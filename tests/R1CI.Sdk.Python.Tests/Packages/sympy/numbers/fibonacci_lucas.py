from sympy import fibonacci, lucas, gcd
print([fibonacci(n) for n in range(15)])
print([lucas(n) for n in range(10)])
print(gcd(fibonacci(24), fibonacci(36)), fibonacci(100) % 1000)
