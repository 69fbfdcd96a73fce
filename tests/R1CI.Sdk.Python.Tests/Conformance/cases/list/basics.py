a = [3, 1, 2]
a.append(4)
a.extend([5, 6])
a.insert(0, 9)
a.insert(-1, 8)
a.insert(100, 7)
print(a, len(a), a[0], a[-1], a[1:3], a[::-1], a[::2], a.index(4), a.count(1), 5 in a, 50 not in a)
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove(1)
a.reverse()
print(a, a.copy() is a, a + [1], [0] * 3, 2 * [1, 2], [] == [], [1] < [1, 2], [2] > [1, 9], [1, 'a'] == [1, 'a'])
a.sort()
print(a, sorted([3, 1, 2], reverse=True), sorted('bca'), sorted([(2, 'b'), (1, 'z'), (2, 'a')]), sorted(['bb', 'a', 'ccc'], key=len), sorted([-3, 2, -1], key=abs))
a[1:3] = ['x', 'y', 'z']
del a[0]
a[::2] = [0] * len(a[::2])
print(a)
a.clear()
print(a, bool(a), list('abc'), list(range(3)), list({'k': 1}), [*range(3), *'ab'])
b = [1, 2]
b += (3,)
b *= 2
c = b
c[0] = 'shared'
print(b, [[]] * 2, [[0] * 2 for _ in range(2)])
