for text in ('1', '1.', '.5', '1e5', '1E-5', '+1.5', '-.5e1', ' 3.5 ', '1_000.5', '1__0', '1_.5', 'inf', '-Infinity', 'nan', '+nan', 'INF', 'infin', '1e400', '1e-400', '-1e-400', '0x1p3', '1e', 'e5', '.', '', ' ', '1.5.2', '1,5', '١٢', '1e+', '--1', '1f', '0.1e1_0', '1_e5', '\n2\t', '9' * 400, '0.' + '0' * 400 + '1', '179769313486231580793728971405301e276', '2.2250738585072011e-308', '4.9e-324', '2.4703282292062327e-324', '2.4703282292062328e-324', '9007199254740993', '0.1000000000000000055511151231257827'):
    try:
        print(text[:30], repr(float(text)))
    except ValueError as e:
        print(text[:30], '->', str(e)[:60])
for v in (1e22, 1e21, 123456789012345680.0, 1.0, 100.0, 1e16, 9999999999999998.0, 1e-4, 1e-5, 0.00012345, 1.5e300, 3.0e-10, 1/3, 2**53 + 0.0, 1e23, 5e-324, 2.5e-5, 12345678.9, 0.1, 1e5, 123e-7):
    print(repr(v), str(v), v.hex(), float.fromhex(v.hex()) == v, float(repr(v)) == v, '%r' % v, f'{v}', f'{v:}', [v], v.__str__(), '%s' % v)
print(float(5), float(10**22), float(2**53 + 1), float(True), float('1' * 20), 10**22 + 0.0, float(b'1.5'), float(bytearray(b'2')), int(1e22), int(123456789.99), 2**1023 * 1.0, float(10**308), float(-0.0), -0.0, 0.0 * -1, abs(-0.0), str(-0.0), round(-0.4), -0.0 == 0, 1e308 + 1e308, -1e308 * 10)
for f in (lambda: float(10**309), lambda: float([]), lambda: float(None), lambda: float(1j), lambda: float('1', 2), lambda: 2.0**1024, lambda: 1e308 ** 2, lambda: int(float('inf')), lambda: float.fromhex('0x1p2000'), lambda: float.fromhex('xyz'), lambda: float(object()), lambda: 10**400 / 3, lambda: 10**400 / 10**399, lambda: 1.5 + 10**400, lambda: 10**400 > 1.5, lambda: 10**400 == float('inf'), lambda: (10**400) // 1.0, lambda: math):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
