b = b'Hello, World'
print(b[0], b[-1], b[1:4], b[::-1], len(b), list(b[:3]), b + b'!', b * 2, b'l' in b, 108 in b, b'xyz' in b, b == bytearray(b), b < b'I', hash(b) == hash(bytes(bytearray(b))) if False else True)
print(b.upper(), b.lower(), b.swapcase(), b.title(), b.capitalize(), b.find(b'o'), b.rfind(b'o'), b.index(b'W'), b.count(b'l'), b.count(108), b.startswith(b'He'), b.endswith((b'x', b'ld')), b.replace(b'l', b'L', 1))
print(b.split(b', '), b'a b  c'.split(), b'a,b,,c'.split(b','), b'a,b'.rsplit(b',', 1), b'a\nb\r\nc'.splitlines(), b' x '.strip(), b'xxaxx'.strip(b'x'), b'ab'.center(6, b'*'), b'ab'.ljust(4), b'ab'.rjust(4, b'.'), b'7'.zfill(3), b'-7'.zfill(4), b'a\tb'.expandtabs(4))
print(b','.join([b'a', bytearray(b'b')]), b.partition(b','), b.rpartition(b'o'), b'abc'.translate(bytes.maketrans(b'ab', b'xy')), b'abcabc'.translate(None, b'a'), b.hex(), b'\x01\xab'.hex(':'), b'abcdef'.hex('-', 2), b'abcde'.hex('_', -2), bytes.fromhex('01 ab FF'), b'ab'.removeprefix(b'a'), b'ab'.removesuffix(b'b'))
print(b'abc'.isalpha(), b'12'.isdigit(), b'a1'.isalnum(), b' \n'.isspace(), b'AB'.isupper(), b'ab'.islower(), b'Ab Cd'.istitle(), b'\x80'.isascii(), b''.isalpha(), b''.isascii())
print(bytes(3), bytes([1, 255]), bytes('é', 'utf-8'), bytes(range(3)), bytes(b'x'), bytes(), bytes((1, 2)), bytes(True), bytes(bytearray(b'q')), bytes('a', encoding='ascii', errors='strict'))
print(b'%d %s %r %a %x %c %b' % (5, b'x', 'é', 'é', 255, 65, b'y'), b'%5d|%-5s|%05.1f|%%' % (1, b'a', 2.5), b'%(k)d' % {b'k': 3})
print(repr(b"it's"), repr(b'"'), repr(b"'\""), repr(b'\x00\t\n\r\\\x7f\x80\xff'), str(b'ab'), f'{b"x"}', f'{b"x"!r:>8}', ascii(b'\xe9'))
for c in ('bytes(-1)', 'bytes("a")', 'bytes([256])', 'bytes([-1])', 'bytes(["a"])', 'bytes(1.5)', 'bytes(5, "x")', 'bytes([1], "x")', 'bytes(None)', 'b + "x"', '"x" + b', 'b"a".join(["x"])', 'b[100]', 'b["x"]', 'b.find("x")', 'b.index(b"zz")', 'b.split(b"")', 'b.replace("a", "b")', 'bytes.fromhex("1")', 'bytes.fromhex("zz")', 'bytes.fromhex(5)', 'b"%d" % "x"', 'b"%s" % "x"', 'b"%c" % 300', 'b.decode("nope")', 'b"\\xff".decode()', 'b.translate(b"x")', 'bytes.maketrans(b"a", b"bc")', 'b.center(5, b"xy")', '300 in b', '"a" in b', 'b.startswith("H")', 'b.foo', 'b[0] = 1', 'b"a" < "a"', 'b"é"', 'b.hex("ab")', 'b.count("l")', 'bytes(10**20)', 'b.strip("H")', 'int(b"x")', 'b"a" "b"', 'b.join(5)', 'b.rjust()'):
    try:
        if ' = ' in c: exec(c)
        else: print(c, '=', eval(c))
    except SyntaxError as e:
        print(c, '-> SyntaxError', e.msg)
    except Exception as e:
        print(c, '->', type(e).__name__, e)
print([*b'abc'], max(b'abc'), sorted(b'cab'), sum(b'ab'), dict(enumerate(b'ab')), list(zip(b'ab', 'xy')), bytes(map(lambda x: x + 1, b'abc')), bytes(reversed(b'abc')), b'a' b'b', b'abc'[True], type(b[:]).__name__, b[:] is b, bytes(b) is b)
