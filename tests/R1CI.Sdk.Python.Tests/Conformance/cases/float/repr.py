for x in [0.1, 1.0, -0.0, 1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, 0.1 + 0.2, 1 / 3, 2.5e-310, 5e-324, 1.7976931348623157e308, 1e22, 1e23]:
    print(x, repr(x), str(x))
print(float('inf'), float('-inf'), float('nan'), -float('nan'))
print(float('1e400'), float(' 1.5 '), float('1_0.5'), float('.5'), float('5.'), float('Infinity'), float('-nan'))
print(100.0, 1e2, 1.5e300 * 1e10, 3.0 == 3, 3.14.is_integer(), 4.0.is_integer())
