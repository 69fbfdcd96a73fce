# A bytearray escapes apostrophes in either kind of quotes; bytes do not.
for data in (b"it's", b'"quoted"', b"it's \"both\"", b'plain', b"\x00'\xff\\\n\t", b"''", b''):
    print(data, bytearray(data), repr(bytearray(data)), str(bytearray(data)), f'{bytearray(data)!r:>30}', [bytearray(data)])


class Named(bytearray):
    pass


print(Named(b"a'b"), repr(Named(b'"')), Named(b"a'b") + b"'", bytes(Named(b"a'b")), memoryview(bytearray(b"'")).tobytes())
