# Choices, permutations and what bad parameters raise.
import numpy as np


def draw(make, names):
    for name in names:
        r = make()
        try:
            v = eval('r.' + name)
        except ValueError as e:
            v = 'ValueError: ' + str(e)
        print(name, v.tolist() if isinstance(v, np.ndarray) else v)


names = [
    'lognormal(0,1,3)', 'exponential(2,3)', 'exponential([1,2])', 'choice(5)', 'choice(5,3)',
    'choice([10,20,30],(2,2))', 'choice(10,4,replace=False)', 'choice(20000,5,replace=False)',
    'choice(5,3,p=[.1,.2,.3,.2,.2])', 'choice(5,3,replace=False,p=[.1,.2,.3,.2,.2])', "choice(['x','y'],3)",
    'permutation(6)', 'permutation([3,1,2])', 'permutation(np.arange(6).reshape(3,2))', 'bytes(5)', 'gamma(-1)',
    'normal(0,-1)', 'binomial(5,2)', 'poisson(-1)', 'exponential(-1)', 'beta(0,1)', 'geometric(0)',
    'standard_normal()', 'choice([])', 'choice(0)', 'multinomial(3,[.5,.6])', 'triangular(1,0,2)',
    'dirichlet([0,1])', 'hypergeometric(1,1,5)', 'zipf(1)', 'chisquare(0)', 'weibull(-1)'
]
draw(lambda: np.random.RandomState(5), names)
draw(lambda: np.random.default_rng(5), names)
