from sympy import GoldenRatio, sqrt, simplify, fibonacci, N
phi = (1 + sqrt(5))/2
print(simplify(phi**2 - phi - 1), simplify(phi**3))
print(N(GoldenRatio, 20), fibonacci(30))
print([simplify((phi**n - (1 - phi)**n)/sqrt(5)) for n in range(1, 6)])
