# itemgetter, attrgetter and methodcaller as keys and extractors; in-place operators; names of the functions.
import operator
from operator import attrgetter, itemgetter, methodcaller
from types import SimpleNamespace as NS

rows = [('ann', 31, {'city': 'Rome'}), ('bob', 25, {'city': 'Oslo'}), ('cid', 31, {'city': 'Bern'})]
print(sorted(rows, key=itemgetter(1, 0))[0][0], max(rows, key=itemgetter(1))[0], list(map(itemgetter(0, -1), rows))[1], [itemgetter('city')(r[2]) for r in rows], itemgetter(slice(1, None))(rows[0]))
people = [NS(name='X', home=NS(zip=9)), NS(name='Y', home=NS(zip=4))]
print(sorted(people, key=attrgetter('home.zip'))[0].name, attrgetter('name', 'home.zip')(people[0]), list(map(attrgetter('home.zip'), people)))
print(list(map(methodcaller('split', ',', 1), ['a,b,c', 'd'])), methodcaller('upper')('x'), methodcaller('format', 1, k=2)('{0}{k}'), sorted(['b', 'A'], key=methodcaller('lower')))
print(repr(itemgetter(1, 'a')), repr(attrgetter('a.b', 'c')), repr(methodcaller('m', 1, k='v')), itemgetter(1)('abc'), itemgetter(0)(range(5, 9)))
a = [1]; b = operator.iadd(a, [2]); print(b is a, a, operator.iadd((1,), (2,)), operator.imul([0], 3), operator.ior({1}, {2}), operator.isub(5, 3), operator.iconcat('a', 'b'), operator.ipow(2, 10), operator.ixor(True, 3))
print(operator.add(2, 3), operator.floordiv(-7, 2), operator.mod(-7, 3), operator.truediv(1, 4), operator.pow(2, -1), operator.matmul.__name__, operator.neg(5), operator.pos(True), operator.inv(5), operator.invert(-1), operator.not_(''), operator.truth([0]), operator.index(True), operator.xor(6, 3), operator.lshift(1, 70), operator.rshift(-9, 1))
print(operator.contains([1, 2], 2), operator.countOf('banana', 'a'), operator.indexOf('banana', 'n'), operator.concat([1], [2]), operator.getitem({'k': 1}, 'k'), operator.is_(None, None), operator.is_not(1, None), operator.length_hint(iter([1, 2, 3])), operator.length_hint((x for x in 'a'), 7), operator.abs(-3), operator.call(max, 1, 2, key=lambda v: -v))
d = {'a': 1}; operator.setitem(d, 'b', 2); operator.delitem(d, 'a'); print(d, operator.eq(1, 1.0), operator.ne('a', 'b'), operator.lt((1, 2), (1, 3)), operator.ge({1, 2}, {1}), operator.__add__(1, 2))
print([op.__name__ for op in (operator.add, operator.and_, operator.itemgetter, operator.lt)], {'+': operator.add, '-': operator.sub}['-'](5, 8))
for bad in (lambda: itemgetter(), lambda: itemgetter(5)('abc'), lambda: itemgetter('k')({}), lambda: attrgetter(1), lambda: attrgetter('a.b')(NS(a=1)), lambda: methodcaller(), lambda: methodcaller(1), lambda: methodcaller('no')(1), lambda: operator.indexOf([1], 2), lambda: operator.index(1.0), lambda: operator.concat(1, 2), lambda: operator.add(1), lambda: operator.add('a', 1), lambda: operator.length_hint([], 'x'), lambda: operator.matmul(1, 2), lambda: itemgetter(1)(5), lambda: operator.getitem([1], 'a')):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
