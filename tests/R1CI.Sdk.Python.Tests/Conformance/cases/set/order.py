print({5, 3, 8, 1, 13, 21}, {100, 1, 50, 25, 75}, set(range(20, 0, -3)), {-1, -2, 0, 64, 32, 8})
print({'apple', 'banana', 'cherry', 'date'}, set('mississippi'), {'a', 1, 'b', 2.5, (1, 2)})
s = set()
for i in range(0, 200, 17):
    s.add(i)
    if i % 3 == 0:
        s.discard(i - 17)
print(s, list(s)[:3], frozenset(['x', 'yy', 'zzz']), {1, 2, 3} | {0, 99}, {'k', 'j'} & {'j', 'k', 'l'}, set('abcdef') - set('ace'))
print({i * i % 23 for i in range(15)}, {10 ** i for i in range(6)}, {2.5, 1.25, 1e10}, sorted({'b', 'a'}))
