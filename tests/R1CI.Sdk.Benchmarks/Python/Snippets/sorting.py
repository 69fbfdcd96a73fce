# --- by_key
people = [(f"n{i * 7919 % 97}", i * 31 % 67) for i in range(300)]
print(sorted(people, key=lambda p: (-p[1], p[0]))[:3])
# --- merge_sort
def sort(a):
    if len(a) < 2:
        return a
    m = len(a) // 2
    l, r, out = sort(a[:m]), sort(a[m:]), []
    i = j = 0
    while i < len(l) and j < len(r):
        if l[i] <= r[j]:
            out.append(l[i]); i += 1
        else:
            out.append(r[j]); j += 1
    return out + l[i:] + r[j:]
print(sort([i * 71 % 199 for i in range(200)])[:8])
# --- quick_sort
def qs(a):
    if len(a) <= 1:
        return a
    p = a[len(a) // 2]
    return qs([x for x in a if x < p]) + [x for x in a if x == p] + qs([x for x in a if x > p])
print(qs([i * 37 % 251 for i in range(250)])[100:105])
# --- insertion_sort
a = [(i * 57) % 83 for i in range(80)]
for i in range(1, len(a)):
    x, j = a[i], i
    while j and a[j - 1] > x:
        a[j] = a[j - 1]
        j -= 1
    a[j] = x
print(a[::10])
# --- sort_strings
words = [chr(97 + i * 7 % 26) * (i % 5 + 1) for i in range(260)]
print(sorted(words, key=len)[:3], sorted(words, reverse=True)[:2], sorted(set(words), key=str.upper)[:2])
# --- compare_with_cmp
from functools import cmp_to_key
nums = [3, 30, 34, 5, 9, 54, 12, 121] * 6
print("".join(sorted(map(str, nums), key=cmp_to_key(lambda a, b: (a + b < b + a) - (a + b > b + a))))[:30])
# --- binary_search
a = list(range(0, 2000, 3))
def find(x):
    lo, hi = 0, len(a)
    while lo < hi:
        mid = (lo + hi) // 2
        if a[mid] < x:
            lo = mid + 1
        else:
            hi = mid
    return lo if lo < len(a) and a[lo] == x else -1
print(sum(find(x) >= 0 for x in range(600)))
# --- counting_sort
a = [i * i % 50 for i in range(800)]
c = [0] * 50
for x in a:
    c[x] += 1
print([v for v, n in enumerate(c) for _ in range(n)][::100])
# --- heap_sort
import heapq
h = [i * 89 % 307 for i in range(300)]
heapq.heapify(h)
print([heapq.heappop(h) for _ in range(20)], heapq.nlargest(3, h))
# --- stable_two_pass
rows = [(i % 4, i * 13 % 29, i) for i in range(200)]
rows.sort(key=lambda r: r[1])
rows.sort(key=lambda r: r[0], reverse=True)
print(rows[:3], min(rows), max(rows))
