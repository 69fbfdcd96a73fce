# bytes and bytearray: building, searching, formatting, mutating and converting.
import operator
print(bytes(3), bytes([65, 66]), bytes('é', 'utf-8'), bytes(b'x'), bytes(range(3)), bytes(memoryview(b'ab')), bytearray(2), bytes.fromhex(' 0a FF\n10'), b'\x00\n\t\\\'"~\x7f\xff', b"it's", b'both \'"')
b = b'hello world'
print(b[0], b[0:1], b[-5:], b[::-1], list(b[:3]), b'l' in b, 108 in b, b.find(b'o', 5), b.find(111), b.count(b'l'), b.index(b'w'), b.rfind(b'o'), b.startswith((b'x', b'he')), b.replace(b'l', b'LL', 2))
print(b.split(), b.partition(b' '), b.rpartition(b'o'), b.title(), b.upper().swapcase(), b.center(15, b'*'), b.zfill(13), b'-'.join([b'a', bytearray(b'b')]), b' x '.strip(), b'xxaxx'.strip(b'x'), b'a,b,,c'.split(b',', 2), b'a\nb\r\n'.splitlines(True), b'\tx'.expandtabs(4))
print(b.hex(), b.hex(' '), b.hex('-', 4), b.hex(':', -3), b.translate(None, b'lo'), b.translate(bytes.maketrans(b'lo', b'01')), b'%s-%d-%x-%c-%r-%a' % (b'z', 5, 255, 65, b'q', 'é'), b'%5.1f|%-4d|' % (2.25, 7), b.isalpha(), b'ab1'.isalnum(), b'12'.isdigit(), b''.isspace())
print(b < b'help', b == bytearray(b), b'a' + bytearray(b'b'), bytearray(b'a') + b'b', b'ab' * 2, b == 'hello world', hash(b'ab') == hash(bytes([97, 98])), b.removeprefix(b'he'), b.removesuffix(b'ld'), b.isascii(), max(b), sum(b'\x01\x02'), sorted(b'cab'))
a = bytearray(b'abcdef')
a[1] = 90
a[2:4] = b'XYZ'
a[-1:] = [1, 2]
a += b'!'
a.append(63)
a.extend([64, 65])
a.extend('b'.encode())
a.insert(0, 48)
del a[1:3]
print(a, a.pop(), a.pop(0), a.remove(63), len(a), a.reverse(), a, a.copy() is a, a.clear(), a)
m = memoryview(bytearray(b'mutable'))
m[0] = ord('M')
m[1:3] = b'UT'
print(bytes(m), m[::2].tolist(), m.tobytes()[:2], len(m), m.readonly, m.nbytes, m.format, bytes(m[-3:]), m == b'MUTable', m.hex(), m[3:].obj)
for bad in (lambda: bytes([256]), lambda: bytes(-1), lambda: bytes('a'), lambda: bytes(1.5), lambda: bytes([1, 'a']), lambda: b'a' + 'b', lambda: b'a'.join(['b']), lambda: b'abc'.find('a'), lambda: b'a'[5], lambda: operator.setitem(b'ab', 0, 1), lambda: bytearray(b'a').append(256), lambda: bytearray(b'a').append('b'), lambda: bytes.fromhex('0g'), lambda: bytes.fromhex('abc'), lambda: b'a'.decode('nope'), lambda: b'%d' % 'x', lambda: b'%s' % 'x', lambda: bytearray().pop(), lambda: bytearray(b'a').remove(5), lambda: b'a' < 'a', lambda: memoryview('a'), lambda: b'a'.center(3, 'x'), lambda: b'ab'.index(b'z'), lambda: bytes(2, 'utf-8'), lambda: b'a' % 1, lambda: 256 in b'a', lambda: b'x'.translate(b'abc'), lambda: memoryview(b'a').__setitem__(0, 1), lambda: hash(bytearray()), lambda: b'a'.hex(5)):
    try:
        print(bad())
    except (ValueError, TypeError, IndexError, OverflowError, LookupError) as error:
        print(type(error).__name__, error)
class B(bytes):
    def __bytes__(self): return b'from __bytes__'
class C:
    def __bytes__(self): return b'C!'
class D:
    def __bytes__(self): return 'str'
print(bytes(B(b'raw')), bytes(C()), B(b'raw')[1:], type(B(b'r') + b'').__name__, B(b'k') == b'k')
try:
    bytes(D())
except TypeError as error:
    print(error)
view = bytearray(b'locked')
held = memoryview(view)
held[0] = ord('L')
held.release()
view.append(33)
print(view, int.from_bytes(view[:2], 'big'), view.isalpha(), view.find(b'ck'), bytes(reversed(view)), [*zip(b'ab', 'ab')], dict.fromkeys(b'ab'), *b'hi')
