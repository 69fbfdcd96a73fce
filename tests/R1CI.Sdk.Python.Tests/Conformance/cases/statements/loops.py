for i in range(5):
    if i == 1:
        continue
    if i == 3:
        break
    print(i)
else:
    print('not reached')
for c in 'ab':
    print(c)
else:
    print('for else')
n = 3
while n:
    n -= 1
    if n == 1:
        continue
    print('n', n)
else:
    print('while else')
while True:
    break
else:
    print('no')
for i in range(3):
    for j in range(3):
        if j == 1:
            break
        print(i, j)
    else:
        print('inner else')
for i in []:
    pass
print(i)
lst = [1, 2, 3, 4]
for v in lst:
    if v == 2:
        lst.remove(v)
print(lst)
for idx, (k, v) in enumerate({'a': 1, 'b': 2}.items(), start=1):
    print(idx, k, v)
for a in [[1, 2], [3, 4]]:
    for b in a:
        if b == 2:
            break
        print(b)
total = 0
for i in range(10, 0, -3):
    total += i
print(total, [i for i in range(3)] and i)
