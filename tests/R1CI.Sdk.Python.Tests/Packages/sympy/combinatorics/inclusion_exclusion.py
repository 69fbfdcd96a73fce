from sympy import factorial, binomial
def onto(n, k):
    return sum((-1)**j*binomial(k, j)*(k - j)**n for j in range(k + 1))
print(onto(5, 3), onto(6, 6) == factorial(6), onto(4, 2))
