# Counters in programs: tallies, multisets, ties, negative counts, missing keys.
from collections import Counter

text = 'the quick brown fox jumps over the lazy dog the end'
words = Counter(text.split())
print(words.most_common(2), words['the'], words['cat'], 'cat' in words, len(words), words.total())
print(Counter(text.replace(' ', '')).most_common(3), Counter('abracadabra').most_common()[:-3:-1])
print(sorted(Counter('mississippi').items(), key=lambda kv: (-kv[1], kv[0])))
stock = Counter(apples=5, pears=2)
stock.subtract({'apples': 7, 'plums': 1})
print(stock, +stock, -stock, stock.total(), list(stock.elements()))
stock.update(['pears', 'kiwis'], kiwis=4)
print(stock, stock.pop('plums'), stock.setdefault('figs', 9), stock)
a, b = Counter('aabbcd'), Counter('abce')
print(a + b, a - b, a & b, a | b, (a - b) + (b - a))
print(a <= a | b, a >= a & b, a < a, a == Counter('dcbbaa'), a != b, Counter(x=0) == Counter())
a += Counter('zz'); a -= Counter('aab'); print(a)
a |= Counter(c=3); a &= Counter(c=2, z=1, q=5); print(a)
print(Counter([1, 1.0, True, '1']), Counter({'x': 3, 'y': -1}), Counter(None), Counter(range(3)))
print(Counter('hello') - Counter('lo'), ''.join(sorted((Counter('listen') - Counter('silent')).elements())) == '')
c = Counter(a=3, b=1)
del c['missing']
print(c.copy() is c, c.copy() == c, dict(c), list(c), c.keys() | {'q'}, isinstance(c, dict), repr(Counter()))
c['w'] += 2
print(c, max(c, key=c.get), sum(c.values()), c.most_common(0), c.most_common(99), c.items() >= {('a', 3)})
print(Counter(map(len, text.split())), Counter(x % 3 for x in range(10)), Counter(zip('aab', '112')))
try:
    Counter.fromkeys('ab')
except NotImplementedError as e:
    print(e)
for bad in (lambda: Counter(5), lambda: Counter('a', 'b'), lambda: Counter([[]]), lambda: Counter('a') + {'a': 1}, lambda: Counter('a') < {'a': 2}):
    try:
        print(bad())
    except TypeError as e:
        print(e)
