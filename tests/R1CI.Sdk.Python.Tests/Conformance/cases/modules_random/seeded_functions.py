import random
r = random.Random(42)
print([r.random() for _ in range(3)], r.randint(1, 100), r.randrange(0, 100, 7), r.uniform(1, 10), r.getrandbits(70), r.randbytes(5))
print(r.choice('abc'), r.choices([1, 2, 3], k=5), r.choices('ab', weights=[9, 1], k=6), r.choices('abc', cum_weights=[1, 3, 6], k=4), r.sample(range(100), 5), r.sample('abcdef', 3), r.sample([1, 2, 3], counts=[2, 2, 1], k=3))
l = list(range(10)); r.shuffle(l); print(l)
print(r.gauss(0, 1), r.gauss(mu=5, sigma=2), r.normalvariate(0, 1), r.expovariate(1.5), r.betavariate(2, 3), r.gammavariate(2, 1), r.lognormvariate(0, 1), r.vonmisesvariate(0, 4), r.paretovariate(3), r.weibullvariate(1, 2), r.triangular(0, 10, 3))
for seed in (0, -5, 2**70, 1.5, 'text', b'bytes', bytearray(b'x'), None if False else 7, True):
    print(repr(seed), random.Random(seed).random(), random.Random(seed).randrange(1000))
random.seed(1); a = random.random(); random.seed(1); print(a == random.random(), random.randint(1, 6), random.choice([1, 2, 3]))
state = random.getstate(); x = random.random(); random.setstate(state); print(x == random.random(), len(state), state[0], len(state[1]))
s = r.getstate(); y = [r.random() for _ in range(3)]; r.setstate(s); print(y == [r.random() for _ in range(3)])
random.seed('a', version=1); print(random.random())
