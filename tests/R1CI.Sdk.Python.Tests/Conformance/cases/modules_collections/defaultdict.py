from collections import defaultdict
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
d = defaultdict(list); d['a'].append(1); d['b']; print(d, dict(d), len(d), 'c' in d, d.get('c'), d)
c = defaultdict(int)
for ch in 'hello': c[ch] += 1
print(c, sorted(c.items())); print(defaultdict(lambda: 5)['x']); t(lambda: defaultdict(5)); t(lambda: defaultdict()['a']); t(lambda: defaultdict(None)['a'])
print(defaultdict(int, {'a': 1}, b=2), defaultdict(int, [('x', 1)]), c.default_factory); c.default_factory = None; t(lambda: c['zz'])
n = defaultdict(lambda: defaultdict(int)); n['a']['b'] += 1; print(n['a'], dict(n['a'])); t(lambda: defaultdict(int, 1, 2))
e = d.copy(); e['q'].append(2); print(type(e).__name__, 'q' in d, e); print(d | {'z': 1}, {'z': 1} | d); d |= {'k': [9]}; print(d)
class D(defaultdict):
    def __missing__(self, key): return key * 2
x = D(); print(x['a'], x, len(x)); print(d == {'a': [1], 'b': [], 'k': [9]}, isinstance(d, dict), issubclass(defaultdict, dict))
def boom(): raise KeyError('no')
t(lambda: defaultdict(boom)[1]); print(d.pop('a'), d.setdefault('s', 5), list(d), d.popitem()); s = defaultdict(set); s[1].add(2); print(s)
import copy
print(copy.copy(s), copy.deepcopy(s)); print(defaultdict(int).__missing__('a')); t(lambda: hash(d)); print(defaultdict.__name__, defaultdict.__module__)
print({k: v for k, v in sorted(defaultdict(int, z=1, a=2).items())}); d.clear(); print(d); t(lambda: defaultdict(list, a=1)['a'])
