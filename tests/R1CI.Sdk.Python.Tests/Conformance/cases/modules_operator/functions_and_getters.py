import operator as op
print(op.add(1, 2), op.sub(5, 3), op.mul('a', 3), op.truediv(7, 2), op.floordiv(-7, 2), op.mod(-7, 3), op.pow(2, 10), op.matmul.__name__, op.neg(5), op.pos(-5), op.invert(5), op.not_(0), op.truth([]), op.abs(-3), op.index(True))
print(op.lt(1, 2), op.le(2, 2), op.eq(1, 1.0), op.ne(1, 2), op.ge(1, 2), op.gt(1, 2), op.is_(None, None), op.is_not(1, None), op.and_(6, 3), op.or_(6, 3), op.xor(6, 3), op.lshift(1, 4), op.rshift(16, 2))
l = [1, 2, 3]; op.setitem(l, 0, 9); op.delitem(l, 1); print(l, op.getitem(l, 1), op.contains(l, 9), op.countOf([1, 1, 2], 1), op.indexOf('abc', 'c'), op.concat([1], [2]), op.length_hint(iter([1, 2])), op.length_hint(5, 7) if False else op.length_hint([1]), op.iadd([1], [2]), op.ior({1}, {2}), op.imul(3, 4), op.isub(5, 2))
print(op.itemgetter(1)('abc'), op.itemgetter(0, 2)('abc'), op.itemgetter(slice(1, None))('abc'), op.itemgetter('k')({'k': 5}), op.itemgetter(-1), op.attrgetter('real')(5), op.attrgetter('real', 'imag')(1 + 2j), op.attrgetter('__class__.__name__')(5), op.attrgetter('a.b'), op.methodcaller('upper')('x'), op.methodcaller('split', ',', maxsplit=1)('a,b,c'), op.methodcaller('f', 1, k=2), op.call(max, 1, 2))
print(sorted([('b', 2), ('a', 2), ('c', 1)], key=op.itemgetter(1, 0)), max([{'n': 1}, {'n': 5}], key=op.itemgetter('n')), list(map(op.methodcaller('strip'), [' a ', 'b '])))
for f in (lambda: op.add(1), lambda: op.add('a', 1), lambda: op.itemgetter(), lambda: op.itemgetter(5)('ab'), lambda: op.itemgetter('x')({}), lambda: op.attrgetter('zz')(5), lambda: op.attrgetter(5), lambda: op.methodcaller(), lambda: op.methodcaller('zz')(5), lambda: op.indexOf([1], 5), lambda: op.index(1.5), lambda: op.truediv(1, 0)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
