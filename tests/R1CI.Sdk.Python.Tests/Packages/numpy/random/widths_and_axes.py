# Integers of every width, shuffles along axes, seeds of seeds and states: numpy's own streams.
import numpy as np


def draw(make, names):
    for name in names:
        r = make()
        try:
            v = eval('r.' + name)
        except ValueError as e:
            v = 'ValueError: ' + str(e)
        print(name, v.tolist() if isinstance(v, np.ndarray) else v)


draw(lambda: np.random.RandomState(12345), [
    'rand()', 'rand(2,2)', 'randn(3)', 'randint(10)', 'randint(1,7,6)', 'randint(0,2**40,3)',
    'randint(5,size=(2,2),dtype=np.int8)', 'randint(0,[2,5,9])', 'randint(3,3)', 'random(3)', 'random_sample((2,))',
    'randint(0,2,5,dtype=bool)', 'randint(0,256,4,dtype=np.uint8)', 'randint(-5,5,4)'
])
draw(lambda: np.random.default_rng(12345), [
    'random(3)', 'random(3,dtype=np.float32)', 'integers(10)', 'integers(1,7,6)', 'integers(0,2**40,3)',
    'integers(5,size=(2,2),endpoint=True)', 'integers(0,[2,5,9])', 'integers(3,3)',
    'integers(0,256,4,dtype=np.uint8)', 'integers(0,2,6,dtype=bool)', 'integers(-5,5,4,dtype=np.int32)',
    'permuted(np.arange(6))', 'permuted(np.arange(6).reshape(2,3),axis=1)', 'choice(np.arange(6).reshape(3,2),2)',
    'choice(np.arange(6).reshape(2,3),2,axis=1)', 'permutation(np.arange(6).reshape(2,3),axis=1)',
    'standard_exponential(3)', 'standard_exponential(3,method="inv")', 'integers(2**63-1)',
    'multivariate_hypergeometric([3,4,5],6)', 'choice(5,3,shuffle=False,replace=False)', 'gamma(2,size=3)',
    'standard_gamma(2,3)', 'random()'
])

for seed in (np.random.SeedSequence(5), np.random.PCG64(3), [1, 2, 3], 0):
    print(np.random.default_rng(seed).random(2), np.random.default_rng(seed).integers(9))
print(np.random.Generator(np.random.MT19937(5)).random(2), np.random.RandomState(np.random.MT19937(5)).rand(2))
letters, grid = list('abcdef'), np.arange(6).reshape(3, 2)
np.random.default_rng(1).shuffle(letters)
np.random.default_rng(1).shuffle(grid, axis=1)
print(letters, grid.tolist())
family = np.random.SeedSequence(42)
print(family.generate_state(3), [child.generate_state(1) for child in family.spawn(2)])
print([np.random.default_rng(child).random() for child in family.spawn(2)], family.n_children_spawned)
print(np.random.default_rng(5).bit_generator.state)
