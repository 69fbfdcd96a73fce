# Headers, byte orders, padding, strings, repeated fields, iter_unpack, pack_into, and range errors.
import struct
from collections import namedtuple

print(struct.pack('<BHIQ', 1, 2, 3, 4).hex(), struct.pack('>bhiq', -1, -2, -3, -4).hex(), struct.pack('!f', 1.5).hex(), struct.pack('<d', -0.1).hex(), struct.pack('>e', 65504).hex())
print([struct.calcsize(f) for f in ('bi', '<bi', '@bq', '=bq', '3s2x', '0i', 'c?h', 'ib0i', 'P', 'n', '5h', '<10pB')], struct.unpack('<h?c', b'\x01\x80\x02z'), struct.unpack('>3H', b'\0\1\0\2\0\3'))
print(struct.pack('5s', b'ab'), struct.pack('2s', b'abcdef'), struct.pack('6p', b'hi'), struct.unpack('6p', b'\x02hi\0\0\0'), struct.pack('3x'), struct.pack('2c', b'a', b'b'), struct.pack(' < i  h ', 1, 2), struct.pack('0s', b''), struct.pack('s', b'q'))
Header = namedtuple('Header', 'magic version flags length'); layout = struct.Struct('>4sBBI')
raw = layout.pack(b'PK\x03\x04', 2, 0b101, 1 << 20); h = Header._make(layout.unpack(raw)); print(h, layout.size, layout.format, raw.hex(' '), layout.unpack_from(b'xx' + raw, 2)[3])
print(list(struct.iter_unpack('<hb', bytes(range(9)))), [x for (x,) in struct.Struct('B').iter_unpack(b'abc')], struct.unpack('<2i', struct.pack('<2i', -2 ** 31, 2 ** 31 - 1)))
buf = bytearray(10); struct.pack_into('>HH', buf, 3, 0xABCD, 7); print(buf, struct.unpack_from('>H', buf, 3), struct.unpack_from('>H', memoryview(buf), offset=-5)); struct.pack_into('B', buf, -1, 9); print(buf[-1])
print(struct.unpack('<f', b'\x00\x00\x80\x7f'), struct.unpack('<d', struct.pack('<d', 5e-324)), struct.unpack('>e', b'\x3c\x01'), struct.pack('<f', 3.4e38).hex(), struct.unpack('<I', struct.pack('<f', -0.0)), struct.unpack('?', b'\x07'), struct.pack('?', []), struct.pack('B', True))


def crc_frame(payload):
    return struct.pack(f'>H{len(payload)}sB', len(payload), payload, sum(payload) & 0xFF)


def parse(stream):
    at = 0
    while at < len(stream):
        (n,) = struct.unpack_from('>H', stream, at)
        body, check = struct.unpack_from(f'>{n}sB', stream, at + 2)
        yield body, check == sum(body) & 0xFF
        at += n + 3


print(list(parse(crc_frame(b'hello') + crc_frame(b'') + crc_frame(b'\xff' * 3))))


class Index:
    def __index__(self):
        return 65


print(struct.pack('B', Index()), struct.pack('f', 2), struct.pack('d', True))
for bad in (lambda: struct.pack('B', 256), lambda: struct.pack('b', -129), lambda: struct.pack('<H', -1), lambda: struct.pack('>i', 2 ** 31), lambda: struct.pack('Q', -1), lambda: struct.pack('q', 2 ** 63), lambda: struct.pack('i', 1.0), lambda: struct.pack('i', 'a'), lambda: struct.pack('f', 'a'), lambda: struct.pack('f', 1e39), lambda: struct.pack('e', 70000), lambda: struct.pack('c', b'ab'), lambda: struct.pack('c', 5), lambda: struct.pack('s', 'str'), lambda: struct.pack('ii', 1), lambda: struct.pack('i', 1, 2), lambda: struct.unpack('i', b'abc'), lambda: struct.unpack('z', b''), lambda: struct.unpack_from('i', b'abcde', 3), lambda: struct.pack_into('i', bytearray(3), 0, 1), lambda: struct.pack_into('b', bytearray(3), 5, 1), lambda: list(struct.iter_unpack('h', b'abc')), lambda: struct.calcsize('3'), lambda: struct.pack_into('b', b'abc', 0, 1), lambda: struct.unpack_from('b', b'ab', -3), lambda: list(struct.iter_unpack('0s', b'')), lambda: struct.unpack('i', 'text')):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
