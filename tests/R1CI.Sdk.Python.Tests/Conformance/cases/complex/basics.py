z = 3 + 4j
print(z, z.real, z.imag, z.conjugate(), abs(z), -z, +z, bool(0j))
print(z * z, z / (1 - 2j), z + 1, 2 - z, z ** 2, z ** 0.5, (1j) ** 2, z ** -1)
print(complex(1, 2), complex('1+2j'), complex('j'), complex('-3.5e2'), complex(' (1-1j) '), complex(1j, 1j), complex())
print(1j == 1j, 1j != 1, complex(2, 0) == 2, hash(complex(2, 0)) == hash(2), 0j, -0j, 1e100j, complex(-0.0, -1))
print(repr(complex(float('nan'), float('inf'))), f'{z:.2f}', f'{z!r:>10}', str(1.5j))
for t in [lambda: 1j < 2j, lambda: complex('1 + 2j'), lambda: complex('a'), lambda: 1j // 2, lambda: 1j % 2, lambda: 1j / 0, lambda: complex('1', 2), lambda: complex(1, '2'), lambda: int(1j), lambda: float(1j), lambda: complex([])]:
    try:
        print(t())
    except Exception as e:
        print(type(e).__name__ + ':', e)
