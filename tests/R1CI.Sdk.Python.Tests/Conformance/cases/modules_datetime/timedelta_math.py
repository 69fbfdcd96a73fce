from datetime import timedelta
t = timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5, microseconds=6, weeks=1)
print(t, repr(t), t.days, t.seconds, t.microseconds, t.total_seconds(), t * 2, t / 2, t // 7, -t, abs(-t), +t, t + t, t - timedelta(1), 2 * t, t * 1.5, t / 0.3)
print(t / timedelta(hours=1), t // timedelta(hours=1), t % timedelta(hours=1), divmod(t, timedelta(days=1)), t > timedelta(8), t == timedelta(days=8, seconds=7384, microseconds=5006), timedelta(0) == 0, bool(timedelta()), bool(t))
print(timedelta(0.5), timedelta(hours=-1), timedelta(seconds=86399.9999995), timedelta(microseconds=0.5), timedelta(microseconds=1.5), timedelta(minutes=90), timedelta(days=-1.25), timedelta.max, timedelta.min, timedelta.resolution, repr(timedelta()), repr(timedelta(microseconds=-1)))
print(sum([timedelta(1), timedelta(2)], timedelta()), sorted([timedelta(2), timedelta(-1)]), hash(timedelta(1)) == hash(timedelta(hours=24)), max(timedelta(1), timedelta(hours=25)), timedelta(1, 2, 3)._to_microseconds() if hasattr(t, '_to_microseconds') and False else '')
for f in (lambda: t + 1, lambda: t * 'a', lambda: t * t, lambda: t / 0, lambda: t // 0, lambda: t / timedelta(0), lambda: t % 5, lambda: timedelta('1'), lambda: t < 5, lambda: timedelta(days=1e20), lambda: timedelta.max + timedelta.resolution, lambda: timedelta(float('nan')), lambda: 5 / t, lambda: t ** 2, lambda: timedelta(None)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
