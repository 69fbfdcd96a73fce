tests = [
    lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: 0 ** -1, lambda: 1 << -1, lambda: 1 + 'a', lambda: 'a' + 1,
    lambda: 1 < 'a', lambda: -'a', lambda: ~1.5, lambda: [] + 1, lambda: {} - 1, lambda: None * 2, lambda: 1 @ 2,
    lambda: divmod(1, 0), lambda: pow(2, 3, 0), lambda: pow(2, -1, 4), lambda: 2 ** 'a', lambda: 1 & 1.0, lambda: 10 ** 400 * 1.0,
    lambda: 'x' * 'y', lambda: (1).a, lambda: 1(), lambda: 1[0], lambda: int('9' * 5000),
]
for t in tests:
    try:
        print(t())
    except Exception as e:
        print(type(e).__name__ + ':', e)
