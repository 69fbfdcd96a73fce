import struct, binascii
print(struct.pack('>IhbB', 1, -2, -3, 4), struct.unpack('<hI', struct.pack('<hI', -5, 7)), struct.calcsize('iqb'), struct.calcsize('<iqb'), struct.pack('d', 1.5), struct.pack('>f', -0.1), struct.pack('5s', b'ab'), struct.pack('3p', b'abcdef'), struct.unpack('3p', b'\x05ab'), struct.pack('?x?', [], 1), struct.unpack('<e', struct.pack('<e', 1.5)))
print(struct.unpack_from('<H', b'abcd', 2), list(struct.iter_unpack('<h', b'abcd')), struct.Struct('<I').size, struct.Struct('<I').pack(9), struct.pack('2h', 1, 2), struct.pack('>q', -2**63), struct.pack('c', b'z'), struct.calcsize(''))
print(binascii.hexlify(b'abc'), binascii.crc32(b'abc'), binascii.unhexlify('616263'), binascii.b2a_base64(b'abc'), binascii.a2b_base64('YWJj'), binascii.hexlify(b'abcdef', ':', 2))
for f in [lambda: struct.pack('b', 200), lambda: struct.pack('B', 256), lambda: struct.pack('h', 99999), lambda: struct.pack('i', 'a'), lambda: struct.pack('z', 1), lambda: struct.pack('ii', 1), lambda: struct.unpack('i', b'abc'), lambda: struct.pack('f', 'a'), lambda: struct.pack('c', 'a'), lambda: struct.pack('5s', 'a'), lambda: struct.unpack_from('i', b'abc'), lambda: binascii.unhexlify('abc'), lambda: binascii.unhexlify('zz'), lambda: binascii.a2b_base64('YWJ'), lambda: struct.pack('3')]:
    try: f()
    except Exception as e: print(type(e).__name__, e)
