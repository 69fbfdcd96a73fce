# Sweeping over events: merging intervals, rooms needed, skyline, closest pair, and booking with bisect.
import bisect
import heapq
from functools import cmp_to_key
from itertools import accumulate, pairwise
from math import dist


def merge(intervals):
    out = []
    for lo, hi in sorted(map(list, intervals)):
        if out and lo <= out[-1][1]:
            out[-1][1] = max(out[-1][1], hi)
        else:
            out.append([lo, hi])
    return out


def rooms(meetings):
    events = sorted([(s, 1) for s, _ in meetings] + [(e, -1) for _, e in meetings])
    return max(accumulate((d for _, d in events), initial=0))


def skyline(buildings):
    events = sorted([(left, -height, right) for left, right, height in buildings] + [(right, 0, 0) for _, right, _ in buildings])
    result, alive = [[0, 0]], [(0, float('inf'))]
    for x, height, right in events:
        while alive[0][1] <= x:
            heapq.heappop(alive)
        if height:
            heapq.heappush(alive, (height, right))
        if result[-1][1] != -alive[0][0]:
            result.append([x, -alive[0][0]])
    return result[1:]


class Calendar:
    def __init__(self):
        self.starts, self.ends = [], []

    def book(self, start, end):
        i = bisect.bisect_right(self.ends, start)
        if i < len(self.starts) and self.starts[i] < end:
            return False
        self.starts.insert(i, start)
        self.ends.insert(i, end)
        return True


def closest(points):
    points = sorted(points)
    best, left, strip = float('inf'), 0, []
    for p in points:
        while p[0] - points[left][0] > best:
            strip.remove(points[left][::-1])
            left += 1
        lo, hi = bisect.bisect_left(strip, (p[1] - best,)), bisect.bisect_right(strip, (p[1] + best, float('inf')))
        best = min([best, *(dist(p, q[::-1]) for q in strip[lo:hi])])
        bisect.insort(strip, p[::-1])
    return best


spans = [(8, 10), (1, 3), (2, 6), (15, 18), (17, 20), (6, 7)]
print(merge(spans), merge([]), sum(b - a for a, b in merge(spans)))
print(rooms(spans), rooms([(0, 30), (5, 10), (15, 20), (10, 15)]), rooms([]))
print([(a[1], b[0]) for a, b in pairwise(merge(spans))])
print(skyline([(2, 9, 10), (3, 7, 15), (5, 12, 12), (15, 20, 10), (19, 24, 8)]))
calendar = Calendar()
print([calendar.book(*m) for m in [(10, 20), (15, 25), (20, 30), (5, 10), (29, 31), (0, 5), (4, 6)]], calendar.starts, calendar.ends)
points = [((i * 37) % 101, (i * 53) % 97) for i in range(40)]
print(round(closest(points), 9), round(min(dist(a, b) for i, a in enumerate(points) for b in points[:i]), 9))
numbers = sorted(map(str, [3, 30, 34, 5, 9, 10]), key=cmp_to_key(lambda x, y: -1 if x + y > y + x else int(x + y < y + x)))
print(''.join(numbers), sorted([(2, 'b'), (1, 'z'), (2, 'a')], key=lambda t: (-t[0], t[1])))
words = ['bb', 'Aa', 'c', 'dd', 'E']
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (len(w), w.swapcase())))
grades = [33, 99, 77, 70, 89, 90, 100]
print(['FDCBA'[bisect.bisect([60, 70, 80, 90], g)] for g in grades], bisect.bisect_left([1, 2, 2, 3], 2), bisect.bisect([1, 2, 2, 3], 2, hi=2))
people = [('ana', 31), ('bo', 25), ('cy', 31)]
print(bisect.bisect_left(people, 31, key=lambda p: p[1]), sorted(people, key=lambda p: p[1])[::-1], list(reversed(sorted(people, key=lambda p: p[1]))))
