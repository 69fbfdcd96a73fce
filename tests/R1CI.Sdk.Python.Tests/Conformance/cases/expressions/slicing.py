a = list(range(10))
for s in ('[:]', '[3:]', '[:3]', '[-3:]', '[:-3]', '[::2]', '[1::3]', '[::-1]', '[8:2:-2]', '[2:8:-1]', '[100:]', '[:100]', '[-100:5]', '[5:2]', '[True:5]', '[:0:-1]', '[-1:-4:-1]', '[10**30:]', '[-10**30::10**30]'):
    print(s, eval('a' + s), eval('"abcdefghij"' + s), eval('tuple(a)' + s)[:3], eval('range(10)' + s), eval('b"abcdefghij"' + s))
for e in ('a[::0]', 'a["x":]', 'a[1.0:2]', 'a[None:None:None]', 'a[1:2, 3]', '"abc"[::0]', 'range(3)[::0]', 'a[{}]', 'a[:][0:1][0]', '{}[1:2]'):
    try:
        print(e, eval(e))
    except (TypeError, ValueError) as err:
        print(e, '->', type(err).__name__, err)
b = list(range(5)); b[1:3] = 'xyz'; print(b)
b = list(range(5)); b[::2] = 'abc'; print(b)
b = list(range(5)); b[1:1] = [9, 9]; print(b)
b = list(range(5)); b[:] = []; print(b)
b = list(range(5)); b[3:1] = ['q']; print(b)
b = list(range(5)); b[::-1] = range(5); print(b)
b = list(range(5)); b[-2:] = b; print(b)
b = list(range(5)); b[10:] = (7, 8); print(b)
for e in ('b[::2] = [1]', 'b[0:2] = 5', 'b[::0] = []', 'b["a"] = 1', 'b[100] = 1', 'b[-100] = 1', 'b[1:2:1] = "pq"', 'b[::-1] = [1, 2]', 'del b[50]', 'del b["x"]', 'b[0:1] = {}', '(1, 2)[0] = 3', '"abc"[0] = "d"', 'del "abc"[0]', 'range(3)[0] = 1', 'b"abc"[0] = 1', 'del (1,)[0]'):
    b = list(range(6))
    try:
        exec(e)
        print(e, b)
    except (TypeError, ValueError, IndexError) as err:
        print(e, '->', type(err).__name__, err)
b = list(range(10)); del b[::3]; print(b)
b = list(range(10)); del b[7:2:-2]; print(b)
b = list(range(10)); del b[2:5], b[0]; print(b)
class I:
    def __index__(self): return 2
print(a[I()], a[I():], a[:I()], 'abcd'[I()], a[I():I() + 3 if False else 5], (1, 2, 3)[I()])
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(5), slice(None, None, -1).indices(4), slice(-3, None).indices(2), s == slice(1, 10, 2), slice(3), slice('a', None))
for bad in (lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: s.indices(-1), lambda: s.indices('a'), lambda: slice('a').indices(3), lambda: hash(s), lambda: setattr(s, 'start', 1), lambda: slice(1) < slice(2)):
    try:
        print(bad())
    except (TypeError, ValueError, AttributeError) as err:
        print(type(err).__name__, err)
