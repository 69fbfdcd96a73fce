for i in range(3):
    if i == 5: break
else:
    print('no break', i)
for i in []:
    pass
else:
    print('empty else')
n = 0
while n < 3:
    n += 1
    if n == 2: continue
    print('n', n)
else:
    print('while else')
while True:
    break
else:
    print('never')
for i in range(2):
    for j in range(3):
        if j == 1: break
        print(i, j)
    else:
        print('inner else')
else:
    print('outer else')
def find(x, xs):
    for i, v in enumerate(xs):
        if v == x: return i
    else:
        return 'missing'
print(find(3, [1, 3]), find(9, [1]))
for a, (b, *c), d in [(1, (2, 3, 4), 5), ('x', 'yz', 'w')]:
    print(a, b, c, d)
lst = [1, 2, 3]
for x in lst:
    if x < 3: lst.append(x * 10)
    if len(lst) > 6: break
print(lst)
d = {'a': 1}
try:
    for k in d: d[k + 'x'] = 1
except RuntimeError as e:
    print(e)
try:
    for k in d: del d[k]
except RuntimeError as e:
    print(e)
s = {1, 2}
try:
    for k in s: s.add(k + 10)
except RuntimeError as e:
    print(e)
class Box: pass
b = Box(); items = [0] * 2
for b.attr in range(3): pass
for items[1] in 'xyz': pass
print(b.attr, items)
for x in (y := [1, 2]): y.append(x) if len(y) < 4 else None
print(y, x)
for i in range(3): i = 10
print(i)
for bad in ('for x in 5: pass', 'for x, y in [1]: pass', 'for x, y in [(1, 2, 3)]: pass', 'for x, y in ["a"]: pass', 'for (x, y), z in [((1,), 2)]: pass', 'for x in None: pass'):
    try:
        exec(bad)
    except (TypeError, ValueError) as e:
        print(bad, '->', type(e).__name__, e)
it = iter(range(5))
for x in it:
    for y in it:
        print(x, y)
        if y == 2: break
i = 0
while (i := i + 1) < 10:
    if i % 2: continue
    if i > 6: break
print(i)
