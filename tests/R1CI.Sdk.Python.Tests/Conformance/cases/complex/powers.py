# Powers of complex numbers: small whole exponents multiply, others use the polar form; the signs of zeros are kept.
for x in (complex(-0.0, -0.0), 0j, 1j, -1j, 1 + 2j, -1.5 - 2j, complex(0.0, -3.0)):
    for n in (0, 1, 2, 3, 7, -1, -2, 100, 101, 0.5, -0.5, 1j, 2 + 1j):
        try:
            print(x, n, x ** n)
        except ZeroDivisionError as e:
            print(x, n, e)
for base in (-10, -1e16, 2, 0.5, -0.25):
    print(base, base ** 1j, base ** (0.5 + 1j), (-base) ** -1j)
for args in ((2.5, 'x', 3), ('x', 2, 1j), (2, 3.0, 'x'), (2, 3, 1j), (1j, 2, 3), (2, 'x', 3), ('x', 2.0, 3), (2, 3, 1.5), (2, None, 5), (2, 3, None), (1j, 'x', 3)):
    try:
        print(args, pow(*args))
    except Exception as e:
        print(args, type(e).__name__, e)
