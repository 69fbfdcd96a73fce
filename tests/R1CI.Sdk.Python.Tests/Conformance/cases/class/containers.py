class Seq:
    def __init__(self, n):
        self.n = n
    def __getitem__(self, i):
        if isinstance(i, slice):
            return ('slice', i.start, i.stop, i.step)
        if i >= self.n:
            raise IndexError(i)
        return i * 10
print(list(Seq(3)), 20 in Seq(3), 25 in Seq(3), Seq(3)[1:2], [*Seq(2)], max(Seq(4)), dict(enumerate(Seq(2))), list(zip(Seq(2), 'ab')))
class Bag:
    def __init__(self):
        self.d = {}
    def __setitem__(self, k, v):
        self.d[k] = v
    def __getitem__(self, k):
        return self.d[k]
    def __delitem__(self, k):
        del self.d[k]
    def __len__(self):
        return len(self.d)
    def __iter__(self):
        return iter(self.d)
    def keys(self):
        return self.d.keys()
    def __contains__(self, k):
        return k in self.d
    def __reversed__(self):
        return reversed(list(self.d))
b = Bag()
b['x'] = 1
b['y', 2] = 2
b['x'] += 5
del b['y', 2]
b['z'] = 0
print(len(b), list(b), b['x'], {**b}, 'x' in b, dict(b), list(reversed(b)), (lambda **k: k)(**b))
class Up(dict):
    def __setitem__(self, k, v):
        super().__setitem__(k.upper(), v)
u = Up(a=1)
u['b'] = 2
print(u, u.get('B'), len(u), list(u.items()))
class L(list):
    def __getitem__(self, i):
        return 'item' if i == 0 else super().__getitem__(i)
l = L([1, 2])
print(l[0], l[1], list(l), l)
