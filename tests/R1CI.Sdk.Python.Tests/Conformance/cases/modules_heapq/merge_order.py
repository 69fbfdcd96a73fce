# merge is a generator; which items it compares, and with what it complains.
import heapq


class Seen:
    log = []

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        Seen.log.append((self.value, other.value))
        return self.value < other.value

    def __eq__(self, other):
        return self.value == other.value


def seen(*values):
    return [Seen(value) for value in values]


for reverse in (False, True):
    parts = [seen(1, 4, 7), seen(2, 4), seen(0, 4, 9), seen()]
    if reverse:
        parts = [part[::-1] for part in parts]
    Seen.log.clear()
    print([item.value for item in heapq.merge(*parts, reverse=reverse)], Seen.log)
print(list(heapq.merge(['a', 'BB', 'ccc'], ['d', 'eeee'], [], key=len)), list(heapq.merge()), list(heapq.merge([2, 1])))
merged = heapq.merge([1, 3], 5)
print(type(merged).__name__)
for call in (lambda: next(merged), lambda: list(heapq.merge([1], ['a'])), lambda: list(heapq.merge([1, 5], [2, 'x', 3])),
             lambda: heapq.merge(nope=1), lambda: heapq.nsmallest('x', 5), lambda: heapq.nsmallest('x', [1]),
             lambda: heapq.nlargest(1.5, iter([1])), lambda: heapq.heappush([]), lambda: heapq.heappop([1], 2)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
endless = heapq.merge((n * n for n in range(10 ** 9)), iter(range(0, 10 ** 9, 7)))
print([next(endless) for _ in range(12)], heapq.heappush.__module__, heapq.merge.__module__)
