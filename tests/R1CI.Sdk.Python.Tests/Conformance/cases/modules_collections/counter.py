from collections import Counter
import collections

c = Counter('abracadabra')
print(c, c['a'], c['z'], c.most_common(2), c.most_common(), c.most_common(1), c.most_common(0), len(c), c.total(), sorted(c.elements()), 'z' in c)
print(Counter(), Counter({'x': 2}), Counter(a=3, b=-1), Counter([1, 1, 2]), Counter([(1, 2), (1, 2)]))
d = Counter(a=1, b=5)
print(c + d, c - d, c & d, c | d, +Counter(a=-1, b=2), -Counter(a=-1, b=2), c == Counter('abracadabra'), c != d, Counter(a=1) <= Counter(a=2), Counter(a=1) < Counter(a=1), c == {'a': 5})
c.update('aaa')
c.update({'z': 4})
c.update(b=10)
print(c)
c.subtract('ab')
c.subtract({'z': 9})
print(c, c['z'])
del c['z']
del c['nothere']
c['new'] += 1
print(c, dict(c), list(c), c.copy() == c, c.pop('new'), c.get('q'), c.setdefault('q', 3))
c += Counter('q')
c -= Counter('qq')
print(c, [k for k, v in c.items() if v > 2], max(c, key=c.get), sum(c.values()), sorted(c.items(), key=lambda kv: (-kv[1], kv[0])))
try:
    Counter.fromkeys('a')
except NotImplementedError as e:
    print(e)
for f in (lambda: Counter(3), lambda: Counter('a') + 3, lambda: Counter([[1]]), lambda: hash(Counter())):
    try:
        print(f())
    except TypeError as e:
        print(e)
words = 'the cat the dog the end'.split()
print(Counter(words).most_common(1)[0][0], Counter(len(w) for w in words), Counter(w[0] for w in words)['t'])

class Mine(Counter):
    pass

print(Mine('aab'), type(Mine('a') + Mine('b')).__name__, isinstance(c, dict), Counter(Counter('aab')), Counter({'a': 1.5, 'b': 0}).total())
x = Counter('aab')
x |= Counter('bbb')
x &= Counter('abb')
print(x, {**x}, Counter(zip('ab', 'ab')), bool(Counter()), Counter('ab').keys() & {'a'})
