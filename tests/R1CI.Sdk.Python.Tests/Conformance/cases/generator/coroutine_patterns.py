def averager():
    total = count = 0
    avg = None
    while True:
        x = yield avg
        if x is None: return (total, count)
        total += x; count += 1; avg = total / count
a = averager(); next(a)
print(a.send(10), a.send(20), a.send(60))
try:
    a.send(None)
except StopIteration as e:
    print(e.value)
def coroutine(f):
    def start(*args):
        g = f(*args); next(g)
        return g
    return start
@coroutine
def printer(prefix):
    try:
        while True: print(prefix, (yield))
    except GeneratorExit:
        print(prefix, 'closed')
@coroutine
def broadcast(*targets):
    while True:
        v = yield
        for t in targets: t.send(v)
p1, p2 = printer('A'), printer('B')
b = broadcast(p1, p2); b.send(1); b.send('x'); p1.close(); p2.close()
def scheduler(tasks):
    from collections import deque
    q, log = deque(tasks), []
    while q:
        t = q.popleft()
        try:
            log.append(next(t)); q.append(t)
        except StopIteration as e:
            log.append(f'done {e.value}')
    return log
def task(n, k):
    for i in range(k): yield f'{n}{i}'
    return n
print(scheduler([task('a', 2), task('b', 1), task('c', 3)]))
def lexer(s):
    num = ''
    for c in s + ' ':
        if c.isdigit(): num += c; continue
        if num: yield ('num', int(num)); num = ''
        if c in '+-*/()': yield ('op', c)
print(list(lexer('12+3*(45-6)')))
def window(it, n):
    from collections import deque
    d = deque(maxlen=n)
    for x in it:
        d.append(x)
        if len(d) == n: yield tuple(d)
print(list(window(range(5), 3)), list(window('ab', 3)))
def interleave(*its):
    its = [iter(i) for i in its]
    while its:
        for i in its[:]:
            try:
                yield next(i)
            except StopIteration:
                its.remove(i)
print(list(interleave('abc', [1], range(2))))
def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found): found.append(n); yield n
        n += 1
import itertools
print(list(itertools.islice(primes(), 10)), list(itertools.takewhile(lambda x: x < 20, primes())))
def perms(xs): return [[]] if not xs else ([x] + p for i, x in enumerate(xs) for p in perms(xs[:i] + xs[i + 1:]))
print([''.join(p) for p in perms(list('abc'))])
def inorder(t):
    if t:
        l, v, r = t
        yield from inorder(l)
        yield v
        yield from inorder(r)
print(list(inorder(((None, 1, None), 2, ((None, 3, None), 4, None)))))
def echo():
    r = None
    while True: r = yield ('echo', r)
e = echo(); print(next(e), e.send(5), next(e), e.send([1]))
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self):
        while self.n: yield self.n; self.n -= 1
c = Countdown(3); print(list(c), list(c), c.n)
g = (x for x in [1, 2, 3]); print(2 in g, list(g), 1 in g)
print(max((len(w), w) for w in ['a', 'ccc', 'bb']), sum(1 for _ in range(10) if _ % 2), dict(enumerate('ab')), list(map(lambda g: next(g), [iter([1]), iter('x')])))
