from collections import Counter
a, b = Counter('aabbbc'), Counter(a=1, b=5, d=-2)
print(a + b, a - b, a & b, a | b, +b, -b)
a += b; print(a)
a -= Counter(b=2); print(a)
a |= Counter(z=4); print(a)
a &= Counter(a=1, z=9); print(a)
print(Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter(a=1) < Counter(a=1), Counter(a=2) >= Counter(b=1), Counter(a=1) != Counter(a=2))
c = Counter('mississippi')
print(c.most_common(), c.most_common(2), c.most_common(0), c.total(), sorted(c.elements()), c['zzz'], 'zzz' in c)
c.update('mmm'); c.update({'x': 2}); c.update(y=3); print(c)
c.subtract('mm'); c.subtract(x=5); print(c)
del c['nothing']; c['p'] += 1; c['new'] = 'text'
print(dict(c), c.pop('new'), len(c), list(c), c.copy() == c, Counter({'b': 2, 'a': 2}).most_common())
for bad in (lambda: Counter.fromkeys('ab'), lambda: Counter(5), lambda: Counter(1, 2), lambda: Counter('a') + {'a': 1}, lambda: c.update(5)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(Counter(), Counter([]), Counter({1: 'a', 2: 'b'}) if False else repr(Counter([3, 1, 3])), Counter(x for x in [1, 1, 2]))
class My(Counter): pass
print(My('aab'), My('ab') + My('b'), type(My('a') | My('b')).__name__, My('a').copy())
