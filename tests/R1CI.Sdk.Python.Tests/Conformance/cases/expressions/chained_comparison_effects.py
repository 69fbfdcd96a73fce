# Chains evaluate each operand once, stop at the first false, and give back what the comparison gave.
def v(n):
    print(f'<{n}>', end=' ')
    return n

print(v(1) < v(2) < v(3))
print(v(3) < v(2) < v(1))
print(v(1) < v(5) > v(2) == v(2) != v(9))
print(not v(1) == v(2) < v(1))
print((v(1) < v(2)) < v(1), v(1) < (v(2) < v(1)))
print(v(1) in [v(1), v(2)] == True)

class Fancy:
    def __init__(self, name): self.name = name
    def __lt__(self, other): return [self.name, 'lt', getattr(other, 'name', other)]
    def __gt__(self, other): return []
    def __eq__(self, other): return 'equal'
    def __contains__(self, item): return 'truthy string'
    __hash__ = None

a, b, c = map(Fancy, 'abc')
print(a < b, a < b < c, a > b < c, a < b > c)
print(1 in a, 1 not in a, a == b == c, a != b)
print(1 < 2 < 3 in [3], 1 < 2 in [2, 3], None is None is not False, 1 is 1 == 1.0)
x = y = 5
print(1 < x <= 5 == y, 'a' < 'b' < 'c' < 'a', (1, 2) < (1, 2, 0) < (1, 3), [] < [0] > [-1])
print(1 == 1.0 == True == (1 + 0j), 0.1 + 0.2 == 0.3, 0 < 0.1 < 1, float('nan') < 1 < 2, 2 ** 53 == 2.0 ** 53 < 2 ** 53 + 1)
print({1} < {1, 2} < {1, 2, 3}, {1} <= {1} >= {1}, {1, 2} < {2, 3}, {1: 2} == {1.0: 2.0}, frozenset({1}) == {1})
print('abc' in 'xabcx' in ['xabcx'], '' in '', b'a' in b'abc', 97 in b'abc')
for bad in (lambda: 1 < 'a', lambda: 1 < 2 < 'a', lambda: 3 < 2 < 'a', lambda: None < None, lambda: [1] < (1,), lambda: {} < {}, lambda: 1j < 2j, lambda: 5 in 5, lambda: 1 in 'a',
            lambda: (1, 'a') < (1, 2), lambda: (1, 'a') == (1, 2), lambda: object() < object(), lambda: int < str, lambda: 'a' in b'a', lambda: 300 in b'a', lambda: {} in {}, lambda: [] in set()):
    try:
        print(bad())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(v(0) or v('') or v('last'), v(1) and v(0) and v(2), not v([]), v(1) if v(0) else v(2))
print(True and None, False or [], 0 or 0.0, '' and 1, [] or {} or (), not not 'x', 1 and 2 or 3, 0 and 2 or 3)
