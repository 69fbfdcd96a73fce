import random
r = random.Random(3)
for f in (lambda: r.randrange(5, 5), lambda: r.randrange(0), lambda: r.randint(5, 1), lambda: r.choice([]), lambda: r.sample([1, 2], 3), lambda: r.sample({1, 2}, 1), lambda: r.choices([], k=1), lambda: r.choices([1, 2], [1], k=1), lambda: r.choices([1], [0]),
          lambda: r.getrandbits(-1), lambda: r.randrange(1, 10, 0), lambda: r.shuffle('abc'), lambda: r.shuffle((1, 2)), lambda: r.random(1), lambda: random.seed([1]), lambda: r.uniform(1), lambda: r.sample([1], -1), lambda: r.choices([1], k=-1), lambda: r.setstate((1, 2)), lambda: r.choices('ab', [1, 2], cum_weights=[1, 2]), lambda: r.sample([1, 2], counts=[1], k=1), lambda: r.randrange(2.5), lambda: r.choices([1, 2], [-1, -2]), lambda: r.choice({'a': 1}), lambda: random.Random([1])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class Low(random.Random):
    def random(self): return 0.25
l = Low(); print(l.uniform(0, 4), l.choice([1, 2, 3, 4]), l.random(), isinstance(l, random.Random))
