from sympy import symbols, simplify, factorial, gamma, binomial, combsimp, gammasimp, exp, log
n, k = symbols('n k', integer=True, positive=True)
print(simplify(factorial(n + 1)/factorial(n - 1)), combsimp(binomial(n, k)/binomial(n, k - 1)))
print(gammasimp(gamma(n + 2)/gamma(n)), simplify(exp(log(n) + 1)))
