a = [1, 2, 3]
for t in [lambda: a[3], lambda: a[-4], lambda: a['x'], lambda: a[1.0], lambda: a.pop(5), lambda: [].pop(), lambda: a.remove(9), lambda: a.index(9), lambda: a + (1,), lambda: a < 1, lambda: a.sort(5), lambda: sorted([1, 'a']), lambda: a.foo, lambda: a * 'x', lambda: a.append(), lambda: a.append(1, 2), lambda: a.insert(1), lambda: hash(a), lambda: {a: 1}, lambda: a.extend(5), lambda: list(5), lambda: a[::0], lambda: a(), lambda: a.index(1, 5), lambda: a.__setitem__(9, 1), lambda: a.__delitem__(9), lambda: a.pop('x'), lambda: max([]), lambda: sum(['a', 'b']), lambda: a.count()]:
    try:
        print(t())
    except Exception as e:
        print(type(e).__name__ + ':', e)
try:
    a[::2] = [1]
except ValueError as e:
    print(e)
try:
    a[0:1] = 5
except TypeError as e:
    print(e)
