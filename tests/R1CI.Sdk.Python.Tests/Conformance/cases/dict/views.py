d = {'a': 1, 'b': 2, 'c': 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), 'a' in k, 2 in v, ('a', 1) in i, ('a', 2) in i)
d['z'] = 26
print(k, sorted(k & {'a', 'q'}), sorted(k | {'q'}), sorted(k - {'a'}), sorted(k ^ {'a', 'q'}), k == {'a', 'b', 'c', 'z'}, k.isdisjoint(['x']), sorted(i & {('a', 1)}), list(reversed(k)), list(reversed(i))[0], k > {'a'}, i == d.items())
print([x for x in d], [(a, b) for a, b in d.items()], sum(d.values()), max(d, key=d.get), sorted(d, key=lambda q: -d[q]), dict(sorted(d.items(), key=lambda p: p[1], reverse=True)))
try:
    for key in d:
        d[key + key] = 0
except RuntimeError as e:
    print(e)
try:
    for key in d:
        del d[key]
except RuntimeError as e:
    print(e)
