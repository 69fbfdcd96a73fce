m = memoryview(b'abcdef')
print(m[0], m[-1], bytes(m[1:3]), m[::2].tolist(), len(m), m.tobytes(), list(m)[:2], m.readonly, m.format, m.itemsize, m.nbytes, m.ndim, m.shape, m.strides, m.contiguous, m == b'abcdef', m[1:] == b'bcdef', 97 in m, m.hex(), m.obj, hash(m) == hash(b'abcdef'))
a = bytearray(b'hello')
w = memoryview(a)
w[0] = 72; w[1:3] = b'EL'
print(a, w.readonly, w.tobytes(), w[::-1].tobytes())
for f in (lambda: m.__setitem__(0, 1), lambda: w.__setitem__(0, 256), lambda: w.__setitem__(0, 'a'), lambda: w.__setitem__(slice(0, 2), b'abc'), lambda: m[10], lambda: m['a'], lambda: memoryview('a'), lambda: memoryview(5), lambda: memoryview(), lambda: hash(w), lambda: m + m, lambda: m < m, lambda: m.foo):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
w.release()
a.append(33)
print(a)
try:
    w[0]
except ValueError as e:
    print(e)
with memoryview(b'xyz') as v:
    print(v[1], v)if False else print(v[1])
c = memoryview(bytes([1, 0, 2, 0, 255, 255])).cast('H')
print(c.tolist(), c.itemsize, len(c), c[1], c.format, c.shape, memoryview(bytes(8)).cast('i').tolist(), memoryview(b'\xff\xff').cast('b').tolist())
print(b''.join([memoryview(b'ab'), b'c']), bytes(memoryview(b'q')), bytearray(memoryview(b'r')), b'abc'.startswith(memoryview(b'ab')) if False else '', b'a' + memoryview(b'b'), int.from_bytes(memoryview(b'\x01\x02'), 'big'), memoryview(b'ab').tolist(), memoryview(memoryview(b'z')).tobytes(), memoryview(b'abc') == memoryview(b'abc'), memoryview(b'a') != b'b')
