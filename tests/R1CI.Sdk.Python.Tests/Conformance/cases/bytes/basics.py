b = b'hello\x00\xff\n'
print(b, len(b), b[0], b[-1], b[1:3], b[::-1], list(b[:3]), b == b'hello\x00\xff\n', b'a' < b'b', b"it's", b'"\'')
print(bytes(3), bytes([65, 66]), bytes('é', 'utf-8'), bytes(b'x'), bytes(), bytes(range(3)), bytes(bytearray(b'q')))
print(b'a' + b'b', b'ab' * 2, 97 in b'abc', b'bc' in b'abc', b'x' not in b'abc', hash(b'a') == hash(b'a'), {b'k': 1}[b'k'])
print(b'Hello'.upper(), b'Hello'.swapcase(), b'a,b'.split(b','), b' x '.strip(), b'-'.join([b'a', b'b']), b'abcabc'.replace(b'b', b'X'), b'abc'.find(b'c'), b'abc'.find(99), b'aXbX'.count(b'X'), b'abc'.startswith(b'ab'), b'abc'.hex(), bytes.fromhex('de ad BE ef'), b'\x01\x02\x03'.hex('-'), b'\x01\x02\x03\x04\x05'.hex(':', 2))
print(b'%d %s %r %b' % (5, b'x', 'y', b'z'), b'%x|%05d|%c' % (255, 42, 65), b'ab'.center(6, b'*'), b'7'.zfill(3), b'a\tb'.expandtabs(4), b'title case'.title(), b'abc'.partition(b'b'), b'x y z'.rsplit(None, 1), b'a\nb'.splitlines(), b'abc'.translate(bytes.maketrans(b'ab', b'xy'), b'c'))
for t in [lambda: b'a' + 'b', lambda: b'a'[5], lambda: bytes([256]), lambda: bytes('a'), lambda: bytes(-1), lambda: 'a' in b'abc', lambda: b'a'.find('a'), lambda: b'a'.join(['x']), lambda: bytes([1.5]), lambda: b'a' < 'a', lambda: bytes.fromhex('abc'), lambda: bytes.fromhex('zz'), lambda: b'%s' % 'a', lambda: 300 in b'a', lambda: b'a'.split(b''), lambda: bytes(object())]:
    try:
        print(t())
    except Exception as e:
        print(type(e).__name__ + ':', e)
