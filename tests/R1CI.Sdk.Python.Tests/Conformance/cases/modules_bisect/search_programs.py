# Grades, longest increasing subsequence, sorted insertion, rank queries, weighted choice, interval search.
import bisect
from bisect import bisect_left, bisect_right, insort
from itertools import accumulate


def grade(score, breakpoints=(60, 70, 80, 90), grades='FDCBA'):
    return grades[bisect.bisect(breakpoints, score)]


def lis(numbers):
    tails = []
    for x in numbers:
        i = bisect_left(tails, x)
        tails[i:i + 1] = [x]
    return len(tails)


def inversions(numbers):
    seen, total = [], 0
    for x in numbers:
        total += len(seen) - bisect_right(seen, x)
        insort(seen, x)
    return total


class Squares:
    """A sequence that is computed: bisect asks only __len__ and __getitem__."""

    def __init__(self):
        self.asked = []

    def __len__(self):
        return 1000

    def __getitem__(self, i):
        self.asked.append(i)
        return i * i


print([grade(s) for s in (33, 99, 77, 70, 89, 90, 100)], lis([10, 9, 2, 5, 3, 7, 101, 18]), lis([7, 7, 7]), inversions([2, 4, 1, 3, 5]))
squares = Squares(); print(bisect_left(squares, 50), squares.asked, bisect_right(squares, 49, hi=20), bisect_left(squares, 10 ** 9))
ends = list(accumulate([5, 1, 4])); print([bisect_right(ends, x) for x in (0, 4, 5, 6, 9, 10)])
people = [('Ann', 20), ('Bob', 25), ('Cid', 31)]
print(bisect_left(people, 25, key=lambda p: p[1]), bisect_right(people, 25, key=lambda p: p[1]), bisect_left(people, 0, 1, key=lambda p: p[1]))
insort(people, ('Dee', 25), key=lambda p: p[1]); bisect.insort_left(people, ('Eve', 25), key=lambda p: p[1]); print(people)
words = ['apple', 'bee', 'cat']; insort(words, 'banana'); insort(words, 'apple'); print(words, bisect_left(words, 'b'), words[bisect_left(words, 'b'):bisect_left(words, 'c')])
down = [9, 5, 1]; bisect.insort(down, 6, key=lambda x: -x); print(down, bisect_left([], 3), bisect_left([1, 2, 2, 3], 2, 2), bisect_right([1, 2, 2, 3], 2, 0, 2), bisect_left([0.5, 1], float('inf')))
days = [(1, 5), (8, 9), (12, 20)]
print([bisect_right(days, (d, float('inf'))) - 1 for d in (0, 1, 7, 8, 30)], bisect_left(range(0, 10 ** 12, 7), 10 ** 11))
for bad in (lambda: bisect_left([1, 2], 'a'), lambda: bisect_left([1, 2], 1, -1), lambda: insort((1, 2), 3), lambda: bisect_left({1: 2}, 1), lambda: bisect_left([3, None], 2), lambda: bisect_left([1], 1, key=5), lambda: bisect_left(5, 1), lambda: bisect_right([1]), lambda: insort([1], 'x')):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
