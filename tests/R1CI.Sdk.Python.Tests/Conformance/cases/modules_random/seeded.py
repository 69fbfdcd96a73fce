import random
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
for seed in [0, 1, 42, -5, 10**40, 'hello', b'bytes', 3.14, 'é', bytearray(b'x'), True]:
    random.seed(seed); print(repr(seed), random.random(), random.randint(1, 100), random.getrandbits(70))
random.seed(7)
print([random.randrange(10) for _ in range(10)], random.randrange(5, 50, 7), random.randrange(-10, 10), random.randrange(10, 0, -3), random.randint(0, 10**30), random.choice('abcdef'), random.choice([1, 2, 3]), random.choice(range(100)))
x = list(range(20)); random.shuffle(x); print(x); print(random.sample(range(1000), 5), random.sample('abcdef', 3), random.sample([1, 2], 2), random.sample(range(10**6), 10), random.sample(['a', 'b'], counts=[3, 2], k=4))
print(random.choices([1, 2, 3], k=5), random.choices('ab', weights=[1, 9], k=5), random.choices('ab', cum_weights=[1, 10], k=3), random.uniform(1, 10), random.triangular(0, 1, 0.5), random.triangular())
print(random.gauss(0, 1), random.gauss(5, 2), random.gauss(), random.normalvariate(0, 1), random.lognormvariate(0, 1), random.expovariate(2), random.betavariate(2, 3), random.gammavariate(2, 3), random.gammavariate(0.5, 1), random.gammavariate(1, 2), random.paretovariate(3), random.weibullvariate(1, 2), random.vonmisesvariate(1, 2), random.randbytes(5))
r = random.Random(99); s = r.getstate(); a = [r.random() for _ in range(3)]; r.setstate(s); print(a == [r.random() for _ in range(3)], r.randint(1, 6), random.Random('x').random(), s[0], len(s[1]), s[2])
for f in [lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.sample({1}, 1), lambda: random.randrange(0), lambda: random.randrange(1, 1), lambda: random.randint(5, 3), lambda: random.randrange(1, 5, 0), lambda: random.choices([1, 2], weights=[0, 0]), lambda: random.choices([]), lambda: random.choices([1, 2], [1]), lambda: random.seed([1]), lambda: random.getrandbits(-1), lambda: random.shuffle((1, 2)), lambda: random.sample([1, 2], -1), lambda: random.getrandbits(0), lambda: random.choices([1, 2], [1, float('inf')])]:
    t(f)
class R(random.Random):
    def random(self): return 0.25
print(R().choice('abcd'), R().randint(1, 8), R().uniform(0, 8), R().sample(range(8), 2)); random.seed(1); y = ['a', 'b', 'c', 'd']; random.shuffle(y); print(y, sum(random.random() for _ in range(1000)))
