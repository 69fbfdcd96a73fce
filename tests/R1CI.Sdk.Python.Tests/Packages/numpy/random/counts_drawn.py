# Every distribution of whole numbers draws the same numbers as numpy, few and many, from both kinds of generators.
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
    'poisson(3,6)', 'poisson(30,6)', 'poisson([1,20,300])', 'poisson([1,2],(3,2))', 'binomial(10,.3,6)',
    'binomial(100,.5,8)', 'binomial(1000,.9,5)', 'binomial([10,100],[.2,.8])', 'binomial(0,.5)',
    'negative_binomial(5,.4,6)', 'geometric(.5,6)', 'geometric(.05,6)', 'geometric([.2,.7])',
    'hypergeometric(5,6,4,6)', 'hypergeometric(50,60,40,6)', 'hypergeometric(500,600,400,4)',
    'hypergeometric(1000,10,1005,4)', 'multinomial(20,[.2,.3,.5])', 'multinomial(20,[.2,.3,.5],size=2)',
    'multinomial(200,[1/6]*6,(2,2))', 'multivariate_normal([0,1],[[1,.3],[.3,2]])',
    'multivariate_normal([0,1],[[1,.3],[.3,2]],3)', 'dirichlet([1,2,3])', 'dirichlet([.1,2,3],(2,))'
]
draw(lambda: np.random.RandomState(777), names)
draw(lambda: np.random.default_rng(777), names)
