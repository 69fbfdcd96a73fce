# --- recursion_fib
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(16))
# --- lru_cache
from functools import lru_cache
@lru_cache(maxsize=None)
def ways(n):
    return 1 if n <= 1 else ways(n - 1) + ways(n - 2)
print(ways(90))
# --- closures
def counter():
    n = 0
    def step(by=1):
        nonlocal n
        n += by
        return n
    return step
c = counter()
print([c(i) for i in range(200)][-1])
# --- decorator
def logged(f):
    calls = []
    def inner(*args, **kwargs):
        calls.append((f.__name__, args))
        return f(*args, **kwargs)
    inner.calls = calls
    return inner
@logged
def area(w, h=2):
    return w * h
print(sum(area(i, h=i + 1) for i in range(150)), len(area.calls))
# --- star_arguments
def total(first, *rest, scale=1, **named):
    return (first + sum(rest)) * scale + sum(named.values())
print(sum(total(i, i + 1, *range(3), scale=2, extra=i) for i in range(150)))
# --- higher_order
from functools import reduce
print(reduce(lambda a, b: a * b % 1000003, range(1, 400)), list(map(lambda x: x * x, filter(lambda x: x % 2, range(20)))))
# --- hanoi
moves = []
def hanoi(n, a, b, c):
    if n:
        hanoi(n - 1, a, c, b)
        moves.append((a, c))
        hanoi(n - 1, b, a, c)
hanoi(8, "A", "B", "C")
print(len(moves), moves[:3])
# --- ackermann
def ack(m, n):
    return n + 1 if m == 0 else ack(m - 1, 1) if n == 0 else ack(m - 1, ack(m, n - 1))
print(ack(2, 12))
# --- permutations_by_hand
def perms(a):
    if len(a) <= 1:
        return [a]
    return [[a[i]] + p for i in range(len(a)) for p in perms(a[:i] + a[i + 1:])]
print(len(perms(list(range(5)))), perms([1, 2, 3])[3])
# --- partial_and_compose
from functools import partial
def compose(*fs):
    return lambda x: reduce(lambda v, f: f(v), fs, x)
from functools import reduce
pipeline = compose(partial(pow, 3), lambda x: x % 101, str)
print([pipeline(i) for i in range(100)][-5:])
