print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2)
print(divmod(7.5, 2), divmod(-7.5, 2), divmod(0.0, 5))
print(2.0 ** 0.5, 2 ** 0.5, (-8) ** (1 / 3), 0.0 ** 0, 1e200 * 1e200)
print(0.1 + 0.2 == 0.3, 0.1 * 3, 1e16 + 1, 5 // 0.3, 1.0 % 0.1)
print(float('nan') == float('nan'), float('inf') > 10 ** 400, 1e308 * 10 == float('inf'), 2 ** 53 == 2.0 ** 53, 2 ** 53 + 1 == 2.0 ** 53)
print(int(1e20), int(-1.9), round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.567, -2), round(0.5), round(1.5))
print(round(5e15 + 0.5), round(1e300) == 10 ** 300, round(float(1), 3), round(-0.4))
for t in [lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 0.0 ** -1, lambda: 10.0 ** 400, lambda: round(float('nan')), lambda: round(float('inf')), lambda: divmod(1.0, 0)]:
    try:
        print(t())
    except Exception as e:
        print(type(e).__name__ + ':', e)
