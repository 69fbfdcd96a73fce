s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(5), slice(None, None, -1).indices(4), slice(3) == slice(None, 3), slice(-3, None).indices(10), [10, 20, 30, 40][slice(1, 3)], 'hello'[slice(None, None, -1)])
class Probe:
    def __getitem__(self, key):
        return key
p = Probe()
print(p[1], p[1:2], p[1:2, ::3], p[...], p['a'], p[()], p[:, None], p[-1:], p[1, 2])
