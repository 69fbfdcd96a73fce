# total_ordering from each starting method, cmp_to_key with several rules, reduce with odd inputs.
from functools import cmp_to_key, reduce, total_ordering
import operator


def make(base):
    namespace = {
        '__init__': lambda self, v: setattr(self, 'v', v),
        '__eq__': lambda self, o: self.v == o.v if isinstance(o, type(self)) else NotImplemented,
        base: lambda self, o: getattr(operator, base)(self.v, o.v) if isinstance(o, type(self)) else NotImplemented,
    }
    return total_ordering(type('By' + base.strip('_').upper(), (), namespace))


for base in ('__lt__', '__le__', '__gt__', '__ge__'):
    C = make(base)
    low, high = C(1), C(2)
    print(C.__name__, low < high, low <= high, low > high, low >= high, low <= C(1), low != high, sorted([high, low])[0] is low)
    try:
        low < 5
    except TypeError as e:
        print(e)
    try:
        low >= 'x'
    except TypeError as e:
        print(e)


def compare(a, b):
    return (a + b < b + a) - (a + b > b + a)


print(''.join(sorted(map(str, [3, 30, 34, 5, 9]), key=cmp_to_key(compare))))
print(sorted([(1, 'b'), (1, 'a'), (0, 'z')], key=cmp_to_key(lambda p, q: p[0] - q[0])))
print(min('bca', key=cmp_to_key(lambda a, b: ord(b) - ord(a))), sorted([5, 1, 4], key=cmp_to_key(lambda a, b: float(b - a))))
key = cmp_to_key(mycmp=lambda a, b: a % 10 - b % 10)
print(key(21) == key(31), key(5) < key(16), key(obj=9) >= key(8), [k.obj for k in sorted(map(key, [19, 25, 31]))])
print(reduce(lambda a, b: f'({a}{b})', 'abcd'), reduce(operator.or_, [{1}, {2}, {1, 3}], set()), reduce(None, ['only']), reduce(None, [], 7))
print(reduce(lambda d, kv: {**d, kv[0]: kv[1]}, [('a', 1), ('b', 2)], {}), reduce(lambda f, g: lambda x: g(f(x)), [abs, str, len])(-1234))
for bad in (lambda: reduce(operator.add, []), lambda: reduce(operator.add), lambda: reduce(operator.add, 5), lambda: reduce(5, [1, 2]),
            lambda: sorted([1, 2], key=cmp_to_key(lambda a, b: 'x')), lambda: cmp_to_key(), lambda: reduce(operator.add, [1, 'a'])):
    try:
        print(bad())
    except TypeError as e:
        print(e)
