from sympy.stats import Die, P, E, variance, Binomial, density
X = Die('X', 6)
print(P(X > 4), E(X), variance(X))
B = Binomial('B', 4, 0.5)
print(E(B), P(B >= 2))
