a = bytearray(b'hello')
a[0] = 72; a.append(33); a.extend(b'??'); a.extend([65]); a.insert(1, 45); a += b'z'
print(a, a.pop(), a.pop(0), a, len(a))
a.remove(45); a.reverse(); print(a)
a[1:3] = b'XYZ'; print(a)
a[::2] = b'.' * len(a[::2]); print(a)
del a[0]; del a[1:3]; print(a)
a[:] = b''; print(a, bool(a))
a = bytearray(b'abc'); c = a.copy(); c.clear(); print(a, c, a is not a.copy())
b = a; b *= 2; print(a, b is a)
a = bytearray(b'abc')
for e in ('a[0] = 256', 'a[0] = -1', 'a[0] = "x"', 'a[10] = 1', 'a.append(256)', 'a.append("x")', 'a.extend("x")', 'a.extend([300])', 'a.extend(5)', 'a.pop(10)', 'bytearray().pop()', 'a.remove(200)', 'a.insert("x", 1)', 'a[0:2] = 5', 'a[0:2] = "xy"', 'a[::2] = b"xyz"', 'a + "x"', 'a += 5', 'hash(a)', '{a: 1}', 'bytearray("x")', 'bytearray(-1)', 'bytearray([256])', 'a.join([1])', 'a.decode("nope")', 'del a[9]', 'a["x"]', 'a < 5', 'a.find("x")', 'bytearray(b"x", "utf-8")', 'a.insert(0, 256)', 'a.translate(5)'):
    a = bytearray(b'abc')
    try:
        exec(e)
        print(e, a)
    except Exception as err:
        print(e, '->', type(err).__name__, err)
print(bytearray(3), bytearray([1, 2]), bytearray('é', 'utf8'), bytearray(b'x'), bytearray(), bytearray(range(2)), repr(bytearray(b'\xff\'"')), str(bytearray(b'a')))
a = bytearray(b'a,b,c')
print(a.split(b','), a.upper(), a.replace(b',', b''), a.find(b'b'), a.partition(b','), b','.join([a]), type(a + b'x').__name__, type(b'x' + a).__name__, type(a[1:]).__name__, a == b'a,b,c', a.hex(), a.startswith(b'a'), a.decode(), bytes(a), list(a)[:2], a[0], 97 in a, b'b,' in a, a.count(b','), sorted(a)[:2], a.title(), type(a.strip()).__name__, a.center(9, b'*'), a.isalpha())
it = iter(a); print(next(it), list(it)[:2])
print(bytearray(b'%d') % 5, type(bytearray(b'%d') % 5).__name__, bytearray(b'ab') * 2, 2 * bytearray(b'a'), bytearray.fromhex('0aff'), bytearray(b'abc').translate(bytes.maketrans(b'a', b'z')))
x = bytearray(b'ab'); x.extend(x); print(x); x[len(x):] = [1]; print(x[-1])
