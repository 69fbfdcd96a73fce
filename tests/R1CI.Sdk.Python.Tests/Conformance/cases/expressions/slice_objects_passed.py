# What __getitem__, __setitem__ and __delitem__ receive for every kind of subscript.
class Show:
    def __getitem__(self, key): return key
    def __setitem__(self, key, value): print('set', key, value)
    def __delitem__(self, key): print('del', key)

s = Show()
print(s[1], s[1:2], s[::], s[1:2, 3], s[...], s[1:2:3, ...], s[()], s[1,], s[(1, 2)], s[-1:], s[None], s['a':'b'], s[1.5:None:-1])
s[1:2] = [0]
del s[::2]
del s[0], s[1:, 'x']
s[0], s[1:] = 'ab'
print(s[x := 5], x, s[lambda: 0:2].start(), s[[1, 2]:{3}])

sl = slice(1, 10, 3)
print(sl, sl.start, sl.stop, sl.step, sl.indices(5), slice(None).indices(4), slice(None, None, -1).indices(4), slice(-3, 100).indices(5))
print(slice(5), slice(1, 2) == slice(1, 2), slice(1, 2) < slice(1, 3), slice(1, 2) == slice(1, 2, 1))
for bad in (lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: slice(1, 2, 0).indices(5), lambda: slice(1).indices(-1), lambda: slice('a').indices(3), lambda: [1][::0], lambda: 'x'[:'y'],
            lambda: hash(slice(1)), lambda: setattr(slice(1), 'start', 2), lambda: [1, 2]['a':], lambda: (1,)[1, 2], lambda: {}[1:2], lambda: range(5)[1.0], lambda: b'ab'['0']):
    try:
        print(bad())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)

text = 'abcdefgh'
for cut in (slice(2, 6), slice(-3, None), slice(None, None, -2), slice(6, 2, -1), slice(100), slice(-100, 3), slice(5, 1), slice(None, -9, -1), slice(-1, -4, -1), slice(3, None, 4)):
    print(repr(text[cut]), list(range(8))[cut], bytes(range(97, 105))[cut], end='; ')
print()

class Grid:
    def __init__(self, rows): self.rows = rows
    def __getitem__(self, key):
        if isinstance(key, tuple):
            row, column = key
            picked = self.rows[row]
            return [r[column] for r in picked] if isinstance(row, slice) else picked[column]
        if isinstance(key, slice):
            return Grid(self.rows[key])
        return self.rows[key]

g = Grid([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
print(g[1, 2], g[:, 0], g[::2, ::-1], g[1:][0], g[0])

class Window(list):
    def __getitem__(self, key):
        result = super().__getitem__(key)
        return Window(result) if isinstance(key, slice) else result
w = Window(range(5))
print(type(w[1:3]).__name__, w[1:3], w[0], type(w + w).__name__, type(w[:] * 2).__name__)
items = list(range(10))
items[2:5] = []
items[1:1] = 'new'
items[-2:] = [0]
del items[::3]
items[len(items):] = ['end']
items[::-1] = items[:]
print(items)
