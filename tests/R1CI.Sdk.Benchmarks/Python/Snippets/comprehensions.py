# --- pythagorean
print([(a, b, c) for a in range(1, 30) for b in range(a, 30) for c in range(b, 43) if a * a + b * b == c * c])
# --- primes
print([n for n in range(2, 400) if all(n % d for d in range(2, int(n ** 0.5) + 1))][-5:])
# --- dict_comprehension
print(sum({n: n ** 2 for n in range(500) if n % 7 == 1}.values()))
# --- transpose
m = [[i * j for j in range(15)] for i in range(20)]
print([[row[i] for row in m] for i in range(15)][3][:6])
# --- conditional
print(["fizz" * (n % 3 == 0) + "buzz" * (n % 5 == 0) or n for n in range(1, 101)][-10:])
# --- nested_generators
print(sum(x * y for x in range(40) for y in range(40) if (x + y) % 3 == 0))
# --- any_all
print(sum(any(n % p == 0 for p in (2, 3, 5, 7)) for n in range(600)), all(isinstance(x, int) for x in range(300)))
# --- walrus
print([y for x in range(300) if (y := x * x % 17) > 12][:10])
# --- enumerate_zip
a, b = list(range(300)), list(range(300, 0, -1))
print(sum(i * x for i, x in enumerate(a)), sum(x * y for x, y in zip(a, b)), [i for i, (x, y) in enumerate(zip(a, b)) if x == y])
# --- matrix_product
n = 14
a = [[i + j for j in range(n)] for i in range(n)]
b = [[i * j % 7 for j in range(n)] for i in range(n)]
c = [[sum(a[i][k] * b[k][j] for k in range(n)) for j in range(n)] for i in range(n)]
print(c[3][4], sum(map(sum, c)))
