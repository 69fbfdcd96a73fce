from sympy import totient, Integer
print(pow(7, 2023, 100), pow(3, 3**5, 1000))
print(totient(100), Integer(7)**4 % 100)
print([pow(2, k, 7) for k in range(8)])
