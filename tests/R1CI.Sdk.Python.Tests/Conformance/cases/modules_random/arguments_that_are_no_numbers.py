# Distributions compute with whatever they are given; ranges take what equals an int.
import random
import warnings
from fractions import Fraction

warnings.simplefilter('ignore')


def show(label, call):
    random.seed(1)
    try:
        print(label, repr(call()))
    except Exception as e:
        print(label, type(e).__name__, e)


for pair in ((1.0, 5.0), (1.5, 3), ('1', 2), (1, '2'), (None, 1), (5, 1), (1, 2.5), (True, 3), ([1], 2), (Fraction(3), Fraction(9))):
    for name in ('randint', 'randrange', 'uniform', 'gauss', 'triangular', 'betavariate', 'normalvariate', 'lognormvariate', 'weibullvariate', 'gammavariate'):
        show((name, pair), lambda: getattr(random, name)(*pair))
for value in ('a', None, [], 0.5):
    show(('expovariate', value), lambda: random.expovariate(value))
    show(('paretovariate', value), lambda: random.paretovariate(value))
for triple in ((0, 10, '2'), (0, 10, 2.0), (0, 10, 2.5), (10, 0, -3), (10, 0, 3)):
    show(triple, lambda: random.randrange(*triple))
for population in ('', [], (), range(0)):
    show(population, lambda: random.choices(population))
    show(population, lambda: random.choice(population))
