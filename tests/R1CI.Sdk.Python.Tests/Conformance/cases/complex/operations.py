z, w = 3 + 4j, 1 - 2j
print(z + w, z - w, z * w, z / w, z ** 2, z ** 0.5, z ** w, -z, +z, abs(z), z.conjugate(), z.real, z.imag, z == 3 + 4j, z != w, bool(0j), bool(1j))
print(complex(), complex(1), complex(1, 2), complex('1+2j'), complex(' -1.5j '), complex('inf'), complex('nan+infj'), complex(1j, 2j), complex('1e3-2E-1j'), complex('(1+2j)'), complex('j'), complex('+J'))
print(repr(1j), repr(-1j), repr(0j), repr(-0j), repr(1 + 0j), repr(complex(-0.0, 1)), repr(complex(0, -0.0)), repr(complex(1e20, 1e-7)), str(complex(float('nan'), float('inf'))), complex(1, float('-inf')), 1e16 + 1j)
for e in ('complex("1 + 2j")', 'complex("a")', 'complex("")', 'complex("1", 2)', 'complex(1, "2")', 'complex([])', 'z < w', 'z // w', 'z % w', 'divmod(z, w)', 'int(z)', 'float(z)', 'round(z)', 'z / 0', '0j ** -1', '0j ** 1j', 'pow(z, 2, 3)', 'z[0]', 'z.real = 1', '~z', 'max(z, w)', 'sorted([z, w])', 'f"{z:d}"', 'f"{z:=10}"', 'f"{z:010}"', 'complex(1, 2, 3)', 'z @ w', 'math.sqrt(z)', 'complex("1+2")', 'complex("1+-2j")', 'bytes(z)', 'range(z)', '"a" * z', '[1][z]'):
    import math
    try:
        if ' = ' in e: exec(e)
        else: print(e, '=', eval(e))
    except Exception as err:
        print(e, '->', type(err).__name__, err)
print(f'{z}', f'{z:.2f}', f'{z:>15}|', f'{z:+.1e}', f'{z:,}', f'{complex(1234567, 8):,.1f}', f'{z:g}', f'{1j:g}', format(z, ''), f'{z!r:>10}', f'{z:^20.1f}|')
print(hash(1 + 0j) == hash(1), hash(1j) != hash(1), {1: 'a'}[1 + 0j], 1 == 1 + 0j, 1.5 == complex(1.5), complex(1, 2) in [1 + 2j], sum([1j, 2, 0.5]), z * 2, 2 * z, 1.5 + z, True + z, z - 1, 1 - z, 2 / w, 2 ** 1j, 1j ** 2, 1j * 1j)
class C:
    def __complex__(self): return 5 + 6j
class F:
    def __float__(self): return 2.5
class I:
    def __index__(self): return 7
print(complex(C()), complex(F()), complex(I()), complex(F(), 1), complex(1, I()))
class Bad:
    def __complex__(self): return 5
try:
    complex(Bad())
except TypeError as err:
    print(err)
print(z.__add__(1), z.__radd__(1), z.__eq__('a'), z.__getnewargs__(), z.__bool__(), z.__neg__(), z.__abs__(), z.__complex__())
