# Timing of statements and functions: how often they run, what is set up, the search for a good count.
import timeit

calls = []
print(timeit.timeit('calls.append(1)', globals=globals(), number=5) > 0, len(calls))
print([seconds >= 0 for seconds in timeit.repeat('n * 2', setup='n = 3', repeat=4, number=10)])
timer = timeit.Timer(lambda: calls.append(2), setup=lambda: calls.clear())
print(isinstance(timer.timeit(7), float), calls, len(timer.repeat(2, 3)), calls)
count, seconds = timeit.Timer('time.sleep(0.06)', 'import time').autorange()
print(count, 0.2 <= seconds < 1)
seen = []
timeit.Timer('time.sleep(0.1)', 'import time').autorange(lambda number, taken: seen.append((number, round(taken, 1))))
print(seen)
print(timeit.timeit('for i in range(3):\n    calls.append(i)', globals={'calls': calls}, number=2) > 0, calls[-6:])
for wrong in (lambda: timeit.timeit('x ==='), lambda: timeit.timeit(5), lambda: timeit.timeit('undefined_name', number=1)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
print(timeit.default_timer() <= timeit.default_timer(), timeit.default_number, timeit.default_repeat)
