import bisect
a = [1, 3, 3, 3, 7]
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 3), bisect.bisect_left(a, 0), bisect.bisect_left(a, 99), bisect.bisect_left([], 1), bisect.bisect_left(a, 3, 2), bisect.bisect_right(a, 3, 0, 2), bisect.bisect_left(a, 3, lo=1, hi=3))
bisect.insort(a, 4); bisect.insort_left(a, 3); bisect.insort_right(a, 7.5); print(a)
d = [('a', 5), ('b', 3), ('c', 1)]
print(bisect.bisect_left(d, -3, key=lambda t: -t[1]), bisect.bisect([1, 2, 3], 2, key=lambda v: v * 2)); bisect.insort(d, ('x', 2), key=lambda t: -t[1]); print(d)
print([['F', 'D', 'C', 'B', 'A'][bisect.bisect([60, 70, 80, 90], s)] for s in (33, 99, 77, 70, 89, 90, 100)], bisect.bisect_left('abd', 'c'), bisect.bisect((1, 2), 1.5), bisect.bisect_left(range(0, 1000000, 3), 500))
class Seq:
    def __len__(self): return 10
    def __getitem__(self, i): return i * i
print(bisect.bisect_left(Seq(), 30), bisect.insort is bisect.insort_right, bisect.bisect is bisect.bisect_right)
for f in (lambda: bisect.bisect(a, 'x'), lambda: bisect.bisect(5, 1), lambda: bisect.bisect(a, 1, -1), lambda: bisect.insort((1, 2), 3), lambda: bisect.bisect(), lambda: bisect.bisect(a, 1, 'a'), lambda: bisect.bisect_left([1, None, 3], 2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
