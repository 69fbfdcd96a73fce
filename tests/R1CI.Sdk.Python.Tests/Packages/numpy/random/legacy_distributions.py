import numpy as np
np.random.seed(123)
print(np.random.exponential(2, 3), np.random.poisson(4, 6), np.random.binomial(20, 0.3, 5), np.random.gamma(2, 2, 3), np.random.beta(2, 5, 3), np.random.geometric(0.4, 5))
print(np.random.laplace(0, 1, 2), np.random.triangular(0, 1, 3, 2), np.random.chisquare(3, 2), np.random.multinomial(10, [0.2, 0.3, 0.5]), np.random.weibull(2, 2), np.random.logistic(0, 1, 2), np.random.rayleigh(1, 2))
print(np.random.lognormal(0, 1, 2), np.random.gumbel(0, 1, 2), np.random.pareto(3, 2), np.random.dirichlet([1, 2, 3]), np.random.standard_t(5, 2))
