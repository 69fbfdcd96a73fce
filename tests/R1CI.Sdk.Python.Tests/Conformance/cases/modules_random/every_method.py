# Every generator of one seeded Random: integers, sequences, continuous distributions.
import random

for seed in (0, 42, -7, 2 ** 70, 1.5, 'seed', b'seed', None and 0 or True):
    r = random.Random(seed)
    print(repr(seed)[:12], r.random(), r.randrange(1000), r.getrandbits(40), r.choice('abcdef'))
r = random.Random(2024)
print([r.randint(1, 6) for _ in range(12)], [r.randrange(0, 100, 7) for _ in range(6)], [r.randrange(-5, 5) for _ in range(6)])
print(r.sample(range(50), 6), r.sample('abcdefgh', 8), r.sample([1, 1, 2], counts=[2, 1, 5], k=4), r.sample(range(10 ** 12), 2))
print(r.choices('xyz', k=6), r.choices('xyz', weights=[5, 1, 1], k=6), r.choices([1, 2], cum_weights=[1, 10], k=6), r.choices('ab', k=0))
deck = list(range(12)); r.shuffle(deck); print(deck)
print(r.uniform(2, 5), r.uniform(5, 2), r.triangular(), r.triangular(0, 10, 2), r.triangular(3, 3))
print(r.gauss(0, 1), r.gauss(10, 2), r.gauss(mu=5, sigma=0), r.normalvariate(0, 1), r.normalvariate())
print(r.expovariate(0.5), r.betavariate(2, 3), r.gammavariate(2, 1), r.gammavariate(0.5, 2), r.gammavariate(1, 3))
print(r.lognormvariate(0, 0.25), r.paretovariate(3), r.weibullvariate(1, 1.5), r.vonmisesvariate(0, 4), r.vonmisesvariate(1, 0))
print(r.randbytes(6), r.randbytes(0), r.getrandbits(0), r.getrandbits(1), r.getrandbits(129), r.randrange(2 ** 100))
random.seed(99)
print(random.random(), random.choice([10, 20, 30]), random.randint(-3, 3), random.sample(['a', 'b', 'c'], 2))
random.seed('text', version=2); a = random.random(); random.seed('text', version=1); print(a, random.random())
random.seed(7); first = [random.gauss(0, 1) for _ in range(3)]; random.seed(7); print(first == [random.gauss(0, 1) for _ in range(3)], first)
