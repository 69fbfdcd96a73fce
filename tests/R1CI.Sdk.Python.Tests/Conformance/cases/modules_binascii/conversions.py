import binascii as b
print(b.hexlify(b'\x00\xff ab'), b.hexlify(b'abcdef', '-'), b.hexlify(b'abcdef', '-', 2), b.hexlify(b'abcdef', ':', -4), b.unhexlify('00ff'), b.a2b_hex(b'AbCd'), b.b2a_base64(b'hello'), b.b2a_base64(b'hi', newline=False), b.a2b_base64('aGVsbG8='), b.a2b_base64(b'aGk'+b'=\n'), b.crc32(b'hello'), b.crc32(b'lo', b.crc32(b'hel')), b.crc_hqx(b'abc', 0), b.b2a_uu(b'cat'), b.a2b_uu(b'#8V%T\n'), b.b2a_qp(b'a=b \n'), b.a2b_qp(b'a=3Db'))
for f in (lambda: b.unhexlify('abc'), lambda: b.unhexlify('zz'), lambda: b.a2b_base64('abc'), lambda: b.a2b_base64('!!!'), lambda: b.hexlify('x'), lambda: b.crc32('x'), lambda: b.unhexlify(5), lambda: b.hexlify(b'ab', 'xx'), lambda: b.a2b_base64('a', strict_mode=True), lambda: b.a2b_base64('ab=c', strict_mode=True), lambda: b.unhexlify('é')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(b.Error.__mro__[1], issubclass(b.Incomplete, Exception))
