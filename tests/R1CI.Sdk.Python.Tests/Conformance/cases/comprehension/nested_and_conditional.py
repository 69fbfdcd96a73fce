print([[i * j for j in range(3)] for i in range(3)], [x for row in [[1, 2], [3]] for x in row], [(i, j) for i in range(3) for j in range(i)], [i if i % 2 else -i for i in range(5)], [i for i in range(20) if i % 2 == 0 if i % 3 == 0])
print({k: v for k, v in zip('ab', [1, 2])}, {v: k for k, v in {'x': 1}.items()}, {i: {j: i * j for j in range(2)} for i in range(2)}, {len(w): w for w in ('a', 'bb', 'cc')}, {c for c in 'hello' if c not in 'aeiou'} == {'h', 'l'})
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [sum(r) for r in matrix], [max(c) for c in zip(*matrix)], [x for r in matrix for x in r if x % 2], [[x for x in r if x > 1] for r in matrix if sum(r) > 5])
print([*[1, 2], *(i for i in 'ab')], [i for i, in [(1,), (2,)]], [a + b for a, b in [(1, 2), (3, 4)]], [a for a, *b in ['xyz', 'pq']], [x for x in (y for y in range(3))], sum(x ** 2 for x in range(4)), dict((i, chr(97 + i)) for i in range(3)), tuple(x for x in 'ab'), sorted({x % 3 for x in range(10)}))
print([y := 5, y ** 2], [last := n for n in range(3)], last, [(sq := n * n, sq + 1) for n in range(3) if (half := n // 2) < 1], sq, half, any((hit := w).startswith('b') for w in ['a', 'bc', 'bd']), hit)
fizz = ['FizzBuzz' if i % 15 == 0 else 'Fizz' if i % 3 == 0 else 'Buzz' if i % 5 == 0 else i for i in range(1, 16)]
print(fizz)
primes = [n for n in range(2, 50) if all(n % d for d in range(2, int(n ** .5) + 1))]
print(primes, [p for p in primes if p + 2 in primes], [(a, b) for a in primes[:5] for b in primes[:5] if a < b and a + b in primes])
def f(): return [lambda: i for i in range(3)], [lambda i=i: i for i in range(3)]
print([g() for g in f()[0]], [g() for g in f()[1]])
x = 'outer'
print([x for x in range(3)], x, [x for _ in range(2)], {x: 1 for x in 'ab'}, x)
class C:
    n = 3
    r = [i for i in range(n)]
    s = {i: i for i in range(n)}
    g = list(i for i in range(n))
    def m(self): return [self.n * i for i in self.r]
print(C.r, C.s, C.g, C().m())
words = 'the quick brown fox jumps over the lazy dog the end'.split()
print({w: words.count(w) for w in dict.fromkeys(words)}, {n: [w for w in words if len(w) == n] for n in sorted({len(w) for w in words})}, [w[::-1] for w in words if w.isalpha()][:3], ''.join([c for c in 'a1b2' if c.isdigit()]), [ord(c) - 96 for c in 'abc'])
