import timeit
n = [0]
def f(): n[0] += 1
print(isinstance(timeit.timeit(f, number=10), float), n, len(timeit.repeat(f, number=2, repeat=3)), n, timeit.timeit('x = 1 + y', setup='y = 2', number=5) >= 0, timeit.timeit('g()', globals={'g': f}, number=3) >= 0, n)
t = timeit.Timer('pass'); print(t.timeit(1) >= 0, len(t.repeat(2, 1)), t.autorange()[0] >= 1, callable(timeit.default_timer))
for bad in (lambda: timeit.timeit('1 +'), lambda: timeit.timeit(5), lambda: timeit.timeit('undefined_name', number=1)):
    try: print(bad())
    except Exception as e: print(type(e).__name__)
