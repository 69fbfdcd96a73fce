import base64 as b
d = bytes(range(250, 256)) + b'hello'
print(b.b64encode(d), b.urlsafe_b64encode(d), b.standard_b64encode(d), b.b64encode(d, b'#$'), b.b32encode(d), b.b32hexencode(d), b.b16encode(d), b.a85encode(d), b.b85encode(d), b.a85encode(b'\0' * 4 + b'    ', foldspaces=True), b.a85encode(d, adobe=True, wrapcol=10), b.encodebytes(b'x' * 60), b.a85encode(b''))
print(b.b64decode('aGVs bG8=\n'), b.urlsafe_b64decode('-_8='), b.b64decode(b'#$8=', b'#$'), b.b32decode('NBSWY3DP'), b.b32decode('nbswy3dp', casefold=True), b.b32decode('NBSWY3D0', map01='L') if False else '', b.b16decode('68656C'), b.b16decode('68656c', True), b.a85decode(b.a85encode(d)), b.b85decode(b.b85encode(d)), b.decodebytes(b'eA==\n'), b.a85decode('<~BOu!r~>', adobe=True), b.b32hexdecode(b.b32hexencode(d)))
for f in (lambda: b.b64decode('abc'), lambda: b.b64decode('a=b!', validate=True), lambda: b.b64encode('x'), lambda: b.b32decode('abc'), lambda: b.b32decode('1AAAAAAA'), lambda: b.b16decode('6g'), lambda: b.b16decode('68656c'), lambda: b.a85decode('v'), lambda: b.b85decode('~~~~~~'), lambda: b.b64decode('é'), lambda: b.a85decode('abc', adobe=True), lambda: b.b85decode('a b'), lambda: b.encodebytes('x'), lambda: b.b64decode(5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
