r = range(2, 20, 3)
print(r, list(r), len(r), r[0], r[-1], r[1:3], r[::-1], 5 in r, 6 in r, r.index(8), r.count(8), r.start, r.stop, r.step, range(0), list(range(5, 0, -2)), bool(range(0)))
print(range(3) == range(0, 3, 1), range(0) == range(2, 2), hash(range(3)) == hash(range(0, 3)), list(reversed(range(4))), sum(range(101)), max(range(5)), range(10)[2:8:2], 2.0 in range(5), 'a' in range(3), range(10 ** 20 // 10 ** 15)[-1], list(range(True)))
for t in [lambda: range(1, 2, 0), lambda: range('a'), lambda: range(1.5), lambda: r[10], lambda: r.index(3), lambda: range(), lambda: r + r, lambda: range(3) < range(4), lambda: r['a'], lambda: range(1, 2, 3, 4)]:
    try:
        print(t())
    except Exception as e:
        print(type(e).__name__ + ':', e)
try:
    range(3)[0] = 1
except TypeError as e:
    print(e)
