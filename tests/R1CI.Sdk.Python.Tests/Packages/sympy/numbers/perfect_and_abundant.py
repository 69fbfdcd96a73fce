from sympy import divisor_sigma, divisors
print([n for n in range(2, 500) if divisor_sigma(n) == 2*n])
print([n for n in range(1, 50) if sum(divisors(n)) > 2*n])
print(divisor_sigma(36, 2))
