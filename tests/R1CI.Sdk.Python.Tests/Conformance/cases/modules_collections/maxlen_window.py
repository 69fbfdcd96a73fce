# Deques as windows: sums, maxima, rotation ciphers, history, and what a full deque drops.
from collections import deque
from itertools import islice


def moving_average(numbers, n):
    window, total = deque(maxlen=n), 0
    for x in numbers:
        if len(window) == n:
            total -= window[0]
        window.append(x)
        total += x
        if len(window) == n:
            yield total / n


def window_maxima(numbers, k):
    best = deque()
    for i, x in enumerate(numbers):
        while best and numbers[best[-1]] <= x:
            best.pop()
        best.append(i)
        if best[0] <= i - k:
            best.popleft()
        if i >= k - 1:
            yield numbers[best[0]]


def josephus(n, k):
    circle, out = deque(range(1, n + 1)), []
    while circle:
        circle.rotate(-(k - 1))
        out.append(circle.popleft())
    return out


print(list(moving_average([40, 30, 50, 46, 39, 44], 3)), list(window_maxima([1, 3, -1, -3, 5, 3, 6, 7], 3)), josephus(7, 3))
d = deque('abc', maxlen=3)
d.append('d'); print(d)
d.appendleft('z'); print(d)
d.extend('12345'); print(d, d.maxlen)
d.extendleft('67'); print(d)
try:
    d.insert(1, 'x')
except IndexError as e:
    print(e)
d.pop(); d.insert(1, 'x'); print(d, d + deque('qr'), d * 2, d.copy().maxlen)
d += 'mn'; print(d); d *= 3; print(d)
alphabet = deque('abcdefghijklmnopqrstuvwxyz')
alphabet.rotate(-3)
print('hello'.translate(dict(zip(map(ord, 'abcdefghijklmnopqrstuvwxyz'), alphabet))), ''.join(islice(alphabet, 20, None)))
tail = deque(range(100), 4)
print(tail, list(tail), tail == deque([96, 97, 98, 99]), deque([1, 2]) < deque([1, 2, 0]), sum(tail), max(tail))
e = deque([1, 2, 3, 4, 5])
e.rotate(7); print(e); e.rotate(-12); print(e); e.rotate(0)
del e[1]; del e[-1]; e[-1] *= 10; print(e, e[-1] in e, e.index(e[-1], -1), e.count(9), [*reversed(e)])
print(str(deque([deque([1], 2)], maxlen=1)), deque([], 0).append(1), deque(maxlen=0), bool(deque([], 3)), deque((1, 2)) in [deque([1, 2])])
n = deque([1, 2, 3])
try:
    for x in n:
        n.popleft()
except RuntimeError as err:
    print(err, n)
