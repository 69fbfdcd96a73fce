b = bytearray(b'abc')
b.append(100)
b.extend(b'ef')
b += b'g'
b[0] = 90
b[1:3] = b'--+'
print(b, len(b), b.pop(), b.pop(0), b, bytes(b), b == b'--+def', b[0], b[1:], repr(b))
b.insert(1, 33)
b.remove(43)
b.reverse()
del b[0]
del b[::2]
print(b, b.copy(), b.upper(), b * 2, b + b'x', list(b), bytearray(2), bytearray([1, 2]), bytearray('a', 'ascii'), bytearray(b'x').decode(), b.find(33))
b.clear()
print(b, bool(b))
for t in [lambda: b.pop(), lambda: b.append(256), lambda: b.append('a'), lambda: b.remove(1), lambda: bytearray('x'), lambda: hash(b), lambda: b.extend('a'), lambda: b.extend(5), lambda: bytearray(b'ab').__setitem__(5, 1)]:
    try:
        print(t())
    except Exception as e:
        print(type(e).__name__ + ':', e)
