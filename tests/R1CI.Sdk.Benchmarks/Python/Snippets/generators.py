# --- fibonacci_generator
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
g = fib()
print([next(g) for _ in range(60)][-1])
# --- pipeline
def numbers():
    yield from range(600)
def evens(it):
    return (x for x in it if x % 2 == 0)
print(sum(x * x for x in evens(numbers())))
# --- sliding_window
def windows(it, n):
    buf = []
    for x in it:
        buf.append(x)
        if len(buf) == n:
            yield tuple(buf)
            buf.pop(0)
print(max(sum(w) for w in windows((i * 31 % 47 for i in range(300)), 4)))
# --- flatten_recursive
def flat(x):
    for i in x:
        if isinstance(i, list):
            yield from flat(i)
        else:
            yield i
print(sum(flat([[1, [2, [3, [4, 5]]]], 6, [7, [8]]] * 20)))
# --- send_averages
def averager():
    total, n, avg = 0, 0, None
    while True:
        total += yield avg
        n += 1
        avg = total / n
a = averager()
next(a)
print([a.send(i) for i in range(200)][-1])
# --- permutations_generator
def perms(items):
    if not items:
        yield []
    for i, x in enumerate(items):
        for rest in perms(items[:i] + items[i + 1:]):
            yield [x] + rest
print(sum(1 for _ in perms([1, 2, 3, 4, 5])))
# --- chunks
def chunks(a, n):
    for i in range(0, len(a), n):
        yield a[i:i + n]
print([sum(c) for c in chunks(list(range(500)), 60)])
# --- iterator_class
class Countdown:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n
print(sum(Countdown(300)), list(Countdown(5)))
# --- prime_generator
def primes():
    found, n = [], 2
    while True:
        if all(n % p for p in found if p * p <= n):
            found.append(n)
            yield n
        n += 1
g = primes()
print([next(g) for _ in range(60)][-3:])
# --- zip_longest_by_hand
def interleave(*its):
    its = [iter(i) for i in its]
    while its:
        for it in its[:]:
            try:
                yield next(it)
            except StopIteration:
                its.remove(it)
print("".join(interleave("abcdef" * 10, "123", "XYZW" * 8))[:30])
