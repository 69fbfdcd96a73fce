# getstate and setstate, copies that go on alike, a subclass with its own random(), independent generators.
import copy
import random

r = random.Random(5)
r.gauss(0, 1)
state = r.getstate()
print(state[0], len(state[1]), state[1][-1], state[1][:3], state[2])
ahead = [r.random() for _ in range(3)] + [r.gauss(0, 1)]
r.setstate(state)
print(ahead == [r.random() for _ in range(3)] + [r.gauss(0, 1)], ahead)
twin = random.Random()
twin.setstate(r.getstate())
print([twin.randrange(100) for _ in range(5)] == [r.randrange(100) for _ in range(5)])
clone = copy.deepcopy(r)
print(clone.random() == r.random(), clone.shuffle([1, 2]), clone.random() == r.random())


class Steps(random.Random):
    def __init__(self):
        super().__init__(1)
        self.n = 0

    def random(self):
        self.n += 1
        return (self.n * 0.17) % 1


s = Steps()
print([round(s.random(), 2) for _ in range(3)], s.randrange(10), s.choice('abcdefghij'), round(s.uniform(10, 20), 3), s.sample(range(9), 3), s.n)
items = list('abcde'); s.shuffle(items); print(items, s.choices('xyz', k=4), round(s.triangular(0, 1, 0.5), 4))
one, two = random.Random(1), random.Random(1)
print([one.random() for _ in range(2)] == [two.random() for _ in range(2)], one.random() != random.Random(2).random())
random.seed(3); inside = random.getstate(); x = random.random(); random.Random(8).random(); random.setstate(inside); print(x == random.random())
for bad in (lambda: r.setstate((3, (1, 2), None)), lambda: r.setstate((9, (), None)), lambda: random.Random([1]), lambda: r.randrange(0), lambda: r.randrange(5, 2),
            lambda: r.randrange(1, 5, 0), lambda: r.randint(3, 1), lambda: r.choice([]), lambda: r.sample([1], 2), lambda: r.sample({1, 2}, 1), lambda: r.sample([1, 2], -1),
            lambda: r.choices([], k=1), lambda: r.choices('ab', [1]), lambda: r.choices('ab', [0, 0]), lambda: r.choices('ab', [1, 1], cum_weights=[1, 2]), lambda: r.getrandbits(-1),
            lambda: r.shuffle((1, 2)), lambda: r.shuffle('ab'), lambda: r.sample([1, 2], 1, counts=[1]), lambda: r.sample([1], counts=[1.5], k=1), lambda: r.expovariate(0), lambda: r.gammavariate(0, 1), lambda: r.randbytes(-1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
