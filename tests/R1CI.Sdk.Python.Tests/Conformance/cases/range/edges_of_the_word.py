# Ranges whose bounds fit 64 bits while their length, a slice's end or the item before the first does not.
least, most = -2**63, 2**63 - 1

print(list(range(0, most, 2**62)[:3]), list(range(5, most, 2**61)[1:]), list(range(0, most, 2**62)[::-1]))
print(range(least, most, 2**62)[1:], range(least, most, 2**62)[:100], range(most, least, -2**62)[2:])
for r in (range(least, most), range(most, least, -1), range(least, 0), range(least, most, 2), range(least, most, 3), range(0, most)):
    try:
        size = len(r)
    except OverflowError as error:
        size = error
    print(r, size, bool(r), r[0], r[-1], r[2**62 - 1], r[-2**62], least in r, most - 1 in r)
    print(r.index(r[5]), r[5:9], list(r[5:8]), r[:-3], r[::2**62], list(r[::2**62]))

print(list(reversed(range(least, least + 5, 2))), list(reversed(range(most, most - 5, -2))), list(reversed(range(least, most, 2**62))))
print(list(reversed(range(0, least, least))), next(reversed(range(least, most))))
print(range(0, 2**63, 2**62) == range(0, most, 2**62), range(0, 2**63, 2**62) != range(0, most, 2**62), range(2**63, 2**63) == range(0))
print(hash(range(0, 2**63, 2**62)) == hash(range(0, most, 2**62)), len({range(0, 2**63, 2**62), range(0, most, 2**62)}))
for n, i in zip(range(3), range(least, most)):
    print(n, i)
