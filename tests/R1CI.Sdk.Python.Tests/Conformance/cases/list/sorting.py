words = ['banana', 'Apple', 'cherry', 'apple', 'Banana']
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True))
pairs = [(1, 'b'), (0, 'c'), (1, 'a'), (0, 'a')]
pairs.sort(key=lambda p: p[0])
print(pairs)
pairs.sort(key=lambda p: (-p[0], p[1]))
print(pairs, sorted([True, False, 2, 0.5]), sorted([[2], [1, 5], [1]]), sorted({'b': 1, 'a': 2}), sorted('hello', reverse=True))
class V:
    def __init__(self, n):
        self.n = n
    def __lt__(self, other):
        return self.n < other.n
    def __repr__(self):
        return f'V{self.n}'
print(sorted([V(3), V(1), V(2)]), min([V(3), V(1)]), max(V(1), V(2)), sorted([V(1), V(1)], reverse=True))
import functools
print(sorted([5, 3, 8], key=functools.cmp_to_key(lambda a, b: b - a)))
big = [(i * 7919) % 1009 for i in range(500)]
print(sorted(big) == sorted(big, reverse=True)[::-1], sorted(big)[:5])
try:
    sorted([3, 'a', None])
except TypeError as e:
    print(e)
try:
    [1, 2].sort(key=lambda x: 1 / 0)
except ZeroDivisionError as e:
    print(e)
