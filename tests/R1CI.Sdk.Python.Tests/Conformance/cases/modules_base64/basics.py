import base64
s = b'hello world \xff\xfe?'
for name in ('b64', 'b32', 'b16', 'b85', 'a85', 'urlsafe_b64', 'standard_b64', 'b32hex'):
    e = getattr(base64, name + 'encode')(s)
    print(name, e, getattr(base64, name + 'decode')(e) == s)
    for k in range(6):
        e = getattr(base64, name + 'encode')(s[:k])
        print(e, getattr(base64, name + 'decode')(e) == s[:k], end=' ')
    print()
print(base64.b64encode(b'ab>?', altchars=b'-_'), base64.b64decode('YWI-Pw==', altchars='-_'), base64.encodebytes(b'x' * 60), base64.decodebytes(b'eHg=\n'))
for f in (lambda: base64.b64decode('abc'), lambda: base64.b64decode('a'), lambda: base64.b64encode('str'), lambda: base64.b16decode('zz'), lambda: base64.b32decode('a'), lambda: base64.b64decode('é')):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(base64.a85encode(b'\0\0\0\0    ', foldspaces=True), base64.a85encode(s, adobe=True, wrapcol=10), base64.a85decode(b'<~87cURD]~>', adobe=True), base64.b16decode('ff0A', casefold=True))
