# A dict's size is known before its keys are added, so that a set grows at once; the order shows it.
d = {11: 1, 0x1_0000_0000_0000_0001: 2, -3: 3}
print({*d}, {(), 0, *d}, {5j, *d}, {(), 0, *d, *d}, {(), 0, *list(d)}, {(), 0, *set(d)}, {(), 0, *d.keys()})
s = {(), 0}
s.update(d)
print(s, {(), 0}.union(d), {(), 0}.union(d.items()))
