a = [1, 2, 3, 4]
for x in a:
    if x == 2: a.remove(x)
print(a)
a = [1, 2, 3]
for i, x in enumerate(a):
    if i < 3: a.append(x * 10)
print(a)
a = [3, 1, 2]
def key(x):
    a.append(99)
    return x
try:
    a.sort(key=key)
except ValueError as e:
    print(e, a)
a = [1, 2, 3]
it = iter(a)
next(it); a.clear()
print(list(it), next(it, 'done'))
a.append(5)
print(next(it, 'still done'))
a = [1, 2, 3]
r = reversed(a)
a.append(4)
print(list(r))
a = [[]] * 3
a[0].append(1)
print(a, a[0] is a[1])
b = [[] for _ in range(3)]; b[0].append(1); print(b)
c = a[:]; c[1] = 'x'; print(a, c)
class Evil:
    def __eq__(self, o):
        lst.clear()
        return False
lst = [Evil(), 1, 2]
try:
    print(lst.index(5))
except ValueError as e:
    print(e)
lst = [1, 2, 3]
lst[1:2] = lst
print(lst)
lst.extend(lst); print(lst)
lst[:0] = [0]; lst[len(lst):] = (9,); print(lst)
lst.insert(-1, 'neg'); lst.insert(100, 'end'); lst.insert(-100, 'start'); print(lst)
m = [1, [2, [3]]]; m.append(m); print(m, m[2] is m, m == m)
n = []; n.append(n)
try:
    print(n == [n])
except RecursionError as e:
    print(type(e).__name__)
data = [('b', 2), ('a', 2), ('c', 1)]
print(sorted(data, key=lambda t: t[1]), sorted(data, key=lambda t: -t[1]), sorted(data, reverse=True, key=lambda t: t[1]))
class K:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v < o.v
    def __repr__(self): return f'K{self.v}'
ks = [K(3), K(1), K(2)]
print(sorted(ks), max(ks, key=lambda k: k.v), sorted(ks, reverse=True))
try:
    max(ks)
except TypeError as e:
    print(e)
print(sorted('bAc', key=str.lower), sorted([True, 0, 2.5, -1]), sorted({3: 1, 1: 2}), sorted(['10', '9', '1'], key=int), sorted([(1, 'b'), (1, 'a')]), sorted([[2], [1, 5], []]))
