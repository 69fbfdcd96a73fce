# Several small problems of a round in one program, each with its own way to read, compute and print.
import sys
from collections import Counter, defaultdict
from itertools import accumulate, combinations, groupby, permutations, product

read = sys.stdin.readline
mod = 998244353


def problem_a():
    n, k = map(int, read().split())
    return sum(1 for x in map(int, read().split()) if x % k == 0)


def problem_b():
    s = read().strip()
    balance = low = 0
    for c in s:
        balance += 1 if c == '(' else -1
        low = min(low, balance)
    return 'YES' if balance == 0 and low >= 0 else f'NO {balance} {low}'


def problem_c():
    n, q = map(int, read().split())
    prefix = [0, *accumulate(int(x) for x in read().split())]
    for _ in range(q):
        a, b = (int(x) - 1 for x in read().split())
        yield prefix[b + 1] - prefix[a]


def problem_d():
    rows, cols = map(int, read().split())
    grid = [list(read().rstrip('\n')) for _ in range(rows)]
    count = 0
    for r, c in product(range(rows), range(cols)):
        if grid[r][c] != '#':
            continue
        count += 1
        stack = [(r, c)]
        grid[r][c] = '.'
        while stack:
            y, x = stack.pop()
            for dy, dx in ((0, 1), (1, 0), (0, -1), (-1, 0)):
                if 0 <= y + dy < rows and 0 <= x + dx < cols and grid[y + dy][x + dx] == '#':
                    grid[y + dy][x + dx] = '.'
                    stack.append((y + dy, x + dx))
    return count


def problem_e():
    n = int(read())
    a = sorted((int(read()) for _ in range(n)), reverse=True)
    return (*a[:2], a[-1], a[n // 2] if n % 2 else (a[n // 2 - 1] + a[n // 2]) / 2)


def problem_f():
    target, *numbers = map(int, read().split())
    return [c for r in range(1, len(numbers) + 1) for c in combinations(numbers, r) if sum(c) == target] or -1


def problem_g():
    word = read().strip()
    runs = [(k, sum(1 for _ in g)) for k, g in groupby(word)]
    anagrams = sorted({''.join(p) for p in permutations(word)})
    return max(runs, key=lambda t: t[1]), len(anagrams), anagrams[0], anagrams[-1], Counter(word).most_common(1)[0][0]


def problem_h():
    n, m = map(int, read().split())
    ways = [1] + [0] * n
    for i in range(1, n + 1):
        ways[i] = sum(ways[max(0, i - m):i]) % mod
    inverse = pow(2, mod - 2, mod)
    return ways[n], ways[n] * inverse % mod, -ways[n] % mod, pow(3, n, mod)


print(problem_a())
for _ in range(3):
    print(problem_b())
print(*problem_c())
print(problem_d())
print(*problem_e())
print(problem_f())
print(problem_f())
print(*problem_g())
print(*problem_h(), sep='\n')
print(repr(read()), [len(line) for line in sys.stdin], repr(read()))
