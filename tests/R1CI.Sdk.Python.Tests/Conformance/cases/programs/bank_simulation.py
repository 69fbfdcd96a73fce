# A seeded discrete-event simulation: arrivals and services from random, a heap of events, statistics at the end.
import heapq
import random
import statistics
from dataclasses import dataclass, field


@dataclass(order=True)
class Event:
    time: float
    kind: str = field(compare=False)
    customer: int = field(compare=False, default=-1)


@dataclass
class Bank:
    tellers: int
    rng: random.Random = field(repr=False)
    clock: float = 0.0
    busy: int = 0
    queue: list = field(default_factory=list)
    events: list = field(default_factory=list, repr=False)
    waits: dict = field(default_factory=dict, repr=False)

    def at(self, delay, kind, customer):
        heapq.heappush(self.events, Event(self.clock + delay, kind, customer))

    def run(self, customers):
        t = 0.0
        for i in range(customers):
            t += self.rng.expovariate(1 / 3)
            heapq.heappush(self.events, Event(t, 'arrive', i))
        while self.events:
            event = heapq.heappop(self.events)
            self.clock = event.time
            getattr(self, 'on_' + event.kind)(event)
        return self

    def on_arrive(self, event):
        self.queue.append((event.time, event.customer))
        self.serve()

    def on_leave(self, event):
        self.busy -= 1
        self.serve()

    def serve(self):
        while self.queue and self.busy < self.tellers:
            arrived, customer = self.queue.pop(0)
            self.waits[customer] = self.clock - arrived
            self.busy += 1
            self.at(max(0.5, self.rng.gauss(5, 1.5)), 'leave', customer)


for tellers in (1, 2, 3):
    bank = Bank(tellers, random.Random(2024)).run(40)
    waits = list(bank.waits.values())
    print(f'{tellers} tellers: closed at {bank.clock:.4f}, mean {statistics.mean(waits):.4f}, '
          f'median {statistics.median(waits):.4f}, max {max(waits):.4f}, no wait {sum(w == 0 for w in waits)}')
print(bank)
print(Event(1.5, 'x') < Event(2, 'a'), Event(1, 'a') == Event(1, 'b'), Event(3.25, 'leave', 7))

rng = random.Random('seed text')
deck = [r + s for s in 'SHDC' for r in 'A23456789TJQK']
rng.shuffle(deck)
print(deck[:6], rng.sample(range(100), 5), rng.choice('xyz'), rng.choices('abc', weights=[5, 1, 1], k=8))
print(rng.randint(1, 6), rng.randrange(0, 100, 7), rng.uniform(-1, 1), rng.random(), rng.getrandbits(70), rng.betavariate(2, 3))
random.seed(42)
inside = sum(random.random() ** 2 + random.random() ** 2 <= 1 for _ in range(2000))
print(4 * inside / 2000, random.triangular(0, 10, 3), random.normalvariate(0, 1), random.lognormvariate(0, .5))
state = random.getstate()
first = [random.randint(1, 1000) for _ in range(4)]
random.setstate(state)
print(first == [random.randint(1, 1000) for _ in range(4)], first, random.paretovariate(3), random.vonmisesvariate(1, 2))
