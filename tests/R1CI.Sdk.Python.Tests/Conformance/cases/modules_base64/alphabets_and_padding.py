# The alphabets, line breaking, missing padding, junk characters, base 16, 32, 85, and what each refuses.
import base64
import binascii

data = bytes(range(0, 256, 17)) + b'\xfb\xff\xfe'
for encode, decode in ((base64.b64encode, base64.b64decode), (base64.urlsafe_b64encode, base64.urlsafe_b64decode), (base64.b32encode, base64.b32decode), (base64.b32hexencode, base64.b32hexdecode), (base64.b16encode, base64.b16decode), (base64.a85encode, base64.a85decode), (base64.b85encode, base64.b85decode), (base64.encodebytes, base64.decodebytes)):
    print(encode.__name__, encode(data), decode(encode(data)) == data, encode(b''), encode(b'a'))
print([base64.b64encode(b'x' * n) for n in range(4)], base64.b64encode(b'\xfb\xef', altchars=b'-_'), base64.b64decode('-_-_', b'-_'), base64.b64decode('YW Jj\n'), base64.b64decode('YWJj!'), base64.b64decode(b'YQ=='), base64.b64decode(bytearray(b'YWI=')))
print(base64.encodebytes(b'q' * 60), base64.a85encode(b'\0\0\0\0abc'), base64.a85encode(b'    ', foldspaces=True), base64.a85encode(b'hello', adobe=True), base64.a85encode(b'z' * 20, wrapcol=10), base64.a85encode(b'ab', pad=True), base64.a85decode(b'<~87cURDZ~>', adobe=True), base64.b85encode(b'ab', pad=True))
print(base64.b16decode('0aff', casefold=True), base64.b32decode('mfrgg===', casefold=True), base64.b32decode('M1023456', map01=b'L'), base64.standard_b64encode(b'?>'), base64.urlsafe_b64encode(b'?>?'))
print(binascii.hexlify(b'\x01\xab'), binascii.hexlify(b'\x01\xab\xcd', '-'), binascii.hexlify(b'abcdef', ':', 2), binascii.hexlify(b'abcde', '_', -2), binascii.unhexlify('00fF'), binascii.a2b_hex(b'41'), binascii.b2a_base64(b'abc'), binascii.b2a_base64(b'abc', newline=False), binascii.a2b_base64('YWJj'), binascii.crc32(b'hello'), binascii.crc32(b'lo', binascii.crc32(b'hel')), binascii.crc_hqx(b'123456789', 0))
for bad in (lambda: base64.b64decode('abc'), lambda: base64.b64decode('a'), lambda: base64.b64decode('YWJj!', validate=True), lambda: base64.b64decode('é'), lambda: base64.b64encode('text'), lambda: base64.b64decode(5), lambda: base64.b16decode('0a'), lambda: base64.b16decode('ABC'), lambda: base64.b32decode('abc'), lambda: base64.b32decode('M1======'), lambda: base64.b85decode(b'~~~'), lambda: base64.a85decode(b'abc\xff'), lambda: base64.a85decode('x', adobe=True), lambda: binascii.unhexlify('abc'), lambda: binascii.unhexlify('zz'), lambda: binascii.hexlify('str'), lambda: binascii.hexlify(b'ab', 'xx'), lambda: base64.b64encode(b'a', b'---'), lambda: base64.decodebytes('YQ=='), lambda: binascii.a2b_base64('YWJj=', strict_mode=True)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
