def numbers(n):
    yield from range(n)
def evens(src):
    return (x for x in src if x % 2 == 0)
def squares(src):
    for x in src:
        yield x * x
print(sum(squares(evens(numbers(10)))))
def averager():
    total = count = 0
    avg = None
    while True:
        v = yield avg
        total += v
        count += 1
        avg = total / count
a = averager()
next(a)
print([a.send(v) for v in (10, 20, 30)])
def chunks(seq, n):
    for i in range(0, len(seq), n):
        yield seq[i:i + n]
print(list(chunks('abcdefgh', 3)), [list(c) for c in chunks([1, 2, 3], 2)])
def perms(a):
    if len(a) <= 1:
        yield a
        return
    for i in range(len(a)):
        for p in perms(a[:i] + a[i + 1:]):
            yield [a[i]] + p
print(list(perms([1, 2, 3])))
def primes():
    seen = []
    n = 2
    while True:
        if all(n % p for p in seen):
            seen.append(n)
            yield n
        n += 1
from itertools import islice, takewhile
print(list(islice(primes(), 10)), list(takewhile(lambda p: p < 20, primes())))
def tree(d):
    if d:
        yield from tree(d - 1)
        yield d
        yield from tree(d - 1)
print(list(tree(3)))
