# Dynamic programming over sequences: longest increasing with bisect, longest common with the text, edit script, partitions.
from bisect import bisect_left
from functools import lru_cache
from itertools import accumulate


def longest_increasing(a):
    tails, where, back = [], [], [-1] * len(a)
    for i, x in enumerate(a):
        k = bisect_left(tails, x)
        if k == len(tails):
            tails.append(x)
            where.append(i)
        else:
            tails[k], where[k] = x, i
        back[i] = where[k - 1] if k else -1
    out, i = [], where[-1] if where else -1
    while i >= 0:
        out.append(a[i])
        i = back[i]
    return out[::-1]


def longest_common(s, t):
    table = [[0] * (len(t) + 1) for _ in range(len(s) + 1)]
    for i, x in enumerate(s, 1):
        for j, y in enumerate(t, 1):
            table[i][j] = table[i - 1][j - 1] + 1 if x == y else max(table[i - 1][j], table[i][j - 1])
    i, j, out = len(s), len(t), ''
    while i and j:
        if s[i - 1] == t[j - 1]:
            out, i, j = s[i - 1] + out, i - 1, j - 1
        elif table[i - 1][j] >= table[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return out, table


@lru_cache(maxsize=None)
def edits(s, t):
    if not s or not t:
        return len(s) + len(t), f"{'-' * len(s)}{'+' * len(t)}"
    if s[0] == t[0]:
        cost, script = edits(s[1:], t[1:])
        return cost, '=' + script
    return min(
        (cost + 1, mark + script)
        for mark, (cost, script) in (('~', edits(s[1:], t[1:])), ('-', edits(s[1:], t)), ('+', edits(s, t[1:]))))


print(longest_increasing([10, 9, 2, 5, 3, 7, 101, 18, 4, 20]), longest_increasing([]), longest_increasing([3, 3, 3]))
common, table = longest_common('AGGTAB', 'GXTXAYB')
print(common, *(' '.join(f'{x:2}' for x in row) for row in table), sep='\n')
for a, b in [('kitten', 'sitting'), ('', 'abc'), ('flaw', 'lawn'), ('same', 'same')]:
    print(a or '-', b, *edits(a, b))
print(edits.cache_info().currsize > 50, edits.cache_info().maxsize, edits.__name__)

ways = [1] + [0] * 100
for coin in (1, 5, 10, 25, 50):
    for amount in range(coin, 101):
        ways[amount] += ways[amount - coin]
print(ways[::10], sum(ways))
best = {0: ()}
for coin in (7, 11, 13):
    for amount in range(60):
        if amount in best and len(best[amount]) < 4:
            best.setdefault(amount + coin, best[amount] + (coin,))
print({k: v for k, v in best.items() if k > 35})
print(list(accumulate([3, -2, 5, -8, 4], lambda run, x: max(run + x, x))), max(accumulate([3, 1, 2], max)))
