from sympy import Rational, binomial
def hands(k):
    return Rational(binomial(13, k)*binomial(39, 5 - k), binomial(52, 5))
print([hands(k) for k in range(6)])
print(sum(hands(k) for k in range(6)))
