# --- combinations
from itertools import combinations
print(sum(1 for c in combinations(range(1, 16), 4) if sum(c) == 30))
# --- permutations
from itertools import permutations
print(max(int("".join(p)) for p in permutations("12345") if int("".join(p)) % 4 == 0))
# --- product
from itertools import product
print(sum(a + b > c for a, b, c in product(range(1, 9), repeat=3)))
# --- accumulate
from itertools import accumulate
print(list(accumulate(range(1, 200)))[-1], list(accumulate([3, 1, 4, 1, 5] * 10, max))[-1])
# --- groupby
from itertools import groupby
print([(k, len(list(g))) for k, g in groupby(sorted("the rain in spain stays mainly" * 6))][:5])
# --- chain_and_islice
from itertools import chain, count, islice, takewhile
print(sum(islice(chain(range(100), count(500, 3)), 250)), list(takewhile(lambda x: x < 40, (n * n for n in count()))))
# --- zip_longest
from itertools import zip_longest
print([a + b for a, b in zip_longest("abc" * 20, "xy" * 20, fillvalue="-")][-3:])
# --- seating
from itertools import permutations
n = 0
for p in permutations("ABCDE"):
    if abs(p.index("A") - p.index("B")) != 1 and p[0] != "C":
        n += 1
print(n)
# --- cycle_and_repeat
from itertools import cycle, islice, repeat
print("".join(islice(cycle("abc"), 100))[-5:], sum(map(pow, range(50), repeat(2))))
# --- coin_change
from itertools import product
print(sum(25 * q + 10 * d + 5 * n <= 100 for q, d, n in product(range(5), range(11), range(21))))
