from collections import deque
d = deque('abc', 5)
d.extend('def'); d.appendleft('z'); print(d, d.maxlen, len(d), d[0], d[-1], d[2], list(reversed(d)))
d.rotate(2); print(d); d.rotate(-3); print(d); d.rotate(); print(d)
d = deque(range(6)); d.insert(2, 'i'); d.remove(4); d.extendleft([7, 8]); print(d, d.index(3), d.index('i', 2), d.count(1), d.pop(), d.popleft(), d)
d.reverse(); print(d, d.copy(), d + deque([1]), d * 2, deque([1, 2]) < deque([1, 3]), deque([1]) == deque([1]), deque([1]) == [1], 3 in d)
d[0] = 'first'; del d[1]; print(d, bool(deque()), deque(maxlen=0), deque([1, 2, 3], maxlen=2), repr(deque([deque([1])])))
d *= 2; d += 'xy'; print(d); d.clear(); print(d)
for bad in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1])[5], lambda: deque([1]).remove(3), lambda: deque([1]).index(3), lambda: deque(5), lambda: deque([], -1), lambda: deque([], 'a'), lambda: deque([1])['x'], lambda: deque([1], 1).insert(0, 2), lambda: deque([1])[0:1], lambda: deque() + [1], lambda: setattr(deque(), 'maxlen', 3), lambda: hash(deque()), lambda: deque().rotate('x')):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
d = deque([1, 2, 3])
try:
    for x in d: d.append(x)
except RuntimeError as e:
    print(e)
d = deque(); d.append(d); print(d)
it = iter(deque([1, 2])); print(next(it), it.__length_hint__(), list(it), next(it, 'end'))
