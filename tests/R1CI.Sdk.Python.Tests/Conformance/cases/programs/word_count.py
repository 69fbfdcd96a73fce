text = '''the quick brown fox jumps over the lazy dog
the dog barks and the fox runs away'''
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
for w, c in sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:5]:
    print(f'{w:<10}{c:>3}{"*" * c:>6}')
from collections import Counter, defaultdict
c = Counter(text.split())
print(c.most_common(3), c['fox'], c['none'], sum(c.values()))
groups = defaultdict(list)
for w in sorted(set(text.split())):
    groups[len(w)].append(w)
print(dict(groups))
lines = text.splitlines()
print([len(l) for l in lines], max(lines, key=len)[:9], [l.count('the') for l in lines], text.title().split('\n')[0])
freq = {ch: text.count(ch) for ch in 'aeiou'}
print(freq, max(freq, key=freq.get), ''.join(sorted(freq, key=lambda k: -freq[k])))
