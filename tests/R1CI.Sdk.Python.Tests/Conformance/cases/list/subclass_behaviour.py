class L(list):
    def __getitem__(self, i):
        r = super().__getitem__(i)
        return L(r) if isinstance(i, slice) else ('got', r)
    def append(self, x): super().append(('appended', x)); return self
    def __len__(self): return 42
    def __contains__(self, x): return 'always'
    def __iter__(self): return iter(['custom'])
    def __repr__(self): return f'L{list.__repr__(self)}'
    def __eq__(self, o): return 'eq!'
    def __add__(self, o): return 'added'
    def __mul__(self, n): return 'times'
    def __bool__(self): return False
l = L([1, 2, 3])
print(l, l[0], l[1:], type(l[1:]).__name__, l.append(4) is l, len(l), 9 in l, list(l), [*l], l == 5, l + [1], l * 2, bool(l), l.copy(), type(l.copy()).__name__, sorted(l), l.index(2), l.count(1), list.__len__(l), list.__getitem__(l, 0), tuple(l), sum([[1]], l) if False else '', max(l), ' '.join(l), set(l), l.pop(), l.reverse(), list.__repr__(l), str(l), f'{l}', isinstance(l, list), [0] + l, [1] == l)
l.extend(L([7])); print(list.__repr__(l)); l.extend([8]); l.insert(0, 'first'); l += [9]; print(list.__repr__(l), type(l).__name__)
class Stack(list):
    push = list.append
    def peek(self): return self[-1]
    @property
    def empty(self): return not self
s = Stack(); s.push(1); s.push(2); print(s, s.peek(), s.pop(), s.empty, s == [1], s + [5], type(s + [5]).__name__, s * 2, type(s[:]).__name__, s.__class__.__name__, sorted(Stack([2, 1])), type(sorted(Stack([2, 1]))).__name__, hash is not None)
class Init(list):
    def __init__(self, n): super().__init__(range(n)); self.n = n
    def __reversed__(self): return 'rev'
    def __setitem__(self, i, v): super().__setitem__(i, v * 2)
    def __delitem__(self, i): print('del', i); super().__delitem__(i)
i = Init(4); i[0] = 5; i[1:2] = [8]; del i[-1]; print(i, i.n, reversed(i), i.sort(reverse=True), i, i.remove(2) if 2 in i else None, i)
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    def __add__(self, o): return T(*super().__add__(tuple(o)))
    def __getattr__(self, n): return self[int(n[1:])] if n[0] == '_' and n[1:].isdigit() else object.__getattribute__(self, n)
t = T(1, 2) + [3]; print(t, type(t).__name__, t._0, t._2, t[:2], type(t[:2]).__name__, hash(t) == hash((1, 2, 3)), t == (1, 2, 3), {t: 1}[(1, 2, 3)], len(t), t * 2, t.index(3))
try:
    t.zip
except AttributeError as e:
    print(e)
class S(set):
    def add(self, x): super().add(x * 10)
    def __contains__(self, x): return super().__contains__(x * 10)
x = S([1]); x.add(2); x |= {3}; print(sorted(x), 2 in x, 1 in x, type(x | {5}).__name__, type(x & {1}).__name__, sorted(x | {5}), len(x), x == {1, 20, 3})
