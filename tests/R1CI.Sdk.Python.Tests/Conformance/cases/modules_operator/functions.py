import operator as o
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
for n in ['add', 'sub', 'mul', 'truediv', 'floordiv', 'mod', 'pow', 'lshift', 'rshift', 'and_', 'or_', 'xor', 'lt', 'le', 'eq', 'ne', 'ge', 'gt', 'is_', 'is_not', 'iadd', 'imul']:
    t(lambda: (n, getattr(o, n)(7, 2)))
print(o.neg(3), o.pos(3), o.invert(3), o.not_(0), o.truth([]), o.abs(-2), o.index(5), o.inv(1), o.__add__(1, 2)); t(lambda: o.index(1.5)); t(lambda: o.add(1, 'a')); t(lambda: o.truediv(1, 0))
print(o.concat([1], [2]), o.contains([1, 2], 2), o.countOf([1, 1, 2], 1), o.indexOf([1, 2], 2), o.getitem({'a': 1}, 'a'), o.length_hint([1, 2])); t(lambda: o.indexOf([], 1)); d = {}; o.setitem(d, 'k', 1); print(d); o.delitem(d, 'k'); print(d)
g = o.itemgetter(1); print(g([5, 6]), o.itemgetter(0, 2)('abc'), o.itemgetter('k')({'k': 3}), g, o.itemgetter(slice(1, 3))('abcd')); t(lambda: o.itemgetter()); t(lambda: g([])); print(sorted([(1, 'b'), (0, 'c'), (2, 'a')], key=o.itemgetter(1)))
class A:
    x = 1
    class B: y = 2
    def m(self, *a, **k): return (a, k)
print(o.attrgetter('x')(A), o.attrgetter('x', 'B.y')(A), o.attrgetter('B.y')(A), o.methodcaller('m', 1, k=2)(A()), o.methodcaller('upper')('ab')); t(lambda: o.attrgetter(1)); t(lambda: o.attrgetter('zz')(A)); t(lambda: o.methodcaller()); print(o.attrgetter('x'), o.methodcaller('m', 1, k=2))
x = [1]; y = o.iadd(x, [2]); print(x is y, x); print(o.matmul.__name__, o.call(len, [1, 2]))
