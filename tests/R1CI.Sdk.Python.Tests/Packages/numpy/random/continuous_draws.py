# Every continuous distribution draws the same numbers as numpy, from both kinds of generators.
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
    'uniform(0,[1,2,3])', 'normal([0,1],1,(2,2))', 'normal(3,size=0)', 'gamma(.5,2,3)', 'gamma(2.5,1,3)',
    'gamma([1,2,3])', 'standard_gamma(3,2)', 'beta(.5,.5,3)', 'beta(2,3,3)', 'chisquare(3,3)', 'f(2,3,3)',
    'standard_t(4,3)', 'laplace(1,2,3)', 'logistic(0,1,3)', 'gumbel(0,1,3)', 'weibull(2,3)', 'rayleigh(2,3)',
    'standard_cauchy(3)', 'triangular(0,1,3,3)', 'vonmises(0,4,3)', 'vonmises(0,.5,3)', 'vonmises(0,1e-9,2)',
    'vonmises(0,1e7,2)', 'wald(3,2,3)', 'zipf(2.5,5)', 'logseries(.6,5)', 'noncentral_chisquare(3,2.,3)',
    'noncentral_chisquare(.5,2.,3)', 'noncentral_f(3,20,3.,2)'
]
draw(lambda: np.random.RandomState(12345), names)
draw(lambda: np.random.default_rng(12345), names)
