# abs() of a complex number, to the last bit, also where squares overflow or vanish.
inf, nan = float('inf'), float('nan')
for z in (3 + 4j, -5 + 12j, 1e16 + 123456789.125j, 2.675 + 1e-4j, 0.1 + 0.2j, 1e-4 + 2.675j, 123456.789 - 987.654j, 1.1 + 1.1j, 0.7 - 0.70000001j,
          1e300 + 1e299j, 1e154 + 1e153j, 1e200 + 1j, 6.7e153 + 6.8e153j, 3e-320 + 4e-320j, 5e-324 + 5e-324j, 1e-170 + 3e-171j, 1 + 1e-17j, 0j, -0.0 - 7j,
          complex(inf, nan), complex(nan, -inf), complex(nan, 1), complex(0, nan), complex(-inf, 2)):
    print(z, abs(z), z.__abs__() == abs(z))

for z in (1e308 + 1e308j, 1.5e308 + 1.5e308j):
    try:
        print(abs(z))
    except OverflowError as e:
        print(type(e).__name__, e)
    try:
        print(z.__abs__())
    except OverflowError as e:
        print(type(e).__name__, e)

print(sum(abs(complex(i / 7, i * i / 3)) for i in range(200)))
print([(2.5 + 3.1j) ** p for p in (0.5, 2.5, -1.25, 1.1 + 2.2j)])
