print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 > 1 > 0, 1 == 1.0 == True, 1 != 2 != 1, 'a' < 'b' <= 'b' in 'abc')
print(1 is 1, None is None is not 5, [] is [], () == [] , 'a' in 'ab' in ['ab'], not 1 in [2], 1 not in [1] == False)
class Once:
    def __init__(self): self.n = 0
    @property
    def v(self):
        self.n += 1
        return self.n
o = Once()
print(0 < o.v < 2, o.n, 5 > o.v == 2)
vals = [None, True, 0, 1, 2.5, 1j, 'a', b'a', [1], (1,), {1}, {1: 1}, range(1), int, Ellipsis]
for a in vals:
    row = []
    for b in vals:
        try:
            row.append('T' if a < b else 'F')
        except TypeError:
            row.append('-')
    print(repr(a)[:12].ljust(12), ''.join(row), ''.join('T' if a == b else 'F' for b in vals))
for e in ('1 < "a"', '[] < ()', 'None < None', '{} > {}', '1j < 2j', 'int < str', '"a" > b"a"', '{1} < [1]', 'range(1) <= range(2)', '... > 1', 'object() >= object', '1 in 2', '"a" in 5', '1 in "a"', 'None in "a"', '1 in b"a"', '300 in b"a"', '"a" in b"a"', '[] in {}', '{} in {1}'):
    try:
        print(e, eval(e))
    except (TypeError, ValueError) as err:
        import re
        print(e, '->', type(err).__name__, re.sub('0x[0-9a-f]+', '0x', str(err)))
print({1, 2} < {1, 2, 3}, {1} <= {1}, {1, 2} > {2}, {1} < {2}, frozenset([1]) == {1}, {1: 2}.keys() < {1, 3}, {1}.issubset([1, 2]))
print([1, 2, 3] < [1, 2, 4], [1, 2] < [1, 2, 0], (1, 2) <= (1, 2), 'abc' < 'abd', b'a' < b'b', bytearray(b'a') == b'a', 'Z' < 'a', '' < 'a')
print(2**63 == 2.0**63, 10**400 > 1e308, 10**16 + 1 > 1e16, 1e16 < 10**16 + 1, float('nan') != float('nan'), float('inf') > 10**400, -0.0 == 0.0, True + True == 2, 0.1 + 0.2 == 0.3)
