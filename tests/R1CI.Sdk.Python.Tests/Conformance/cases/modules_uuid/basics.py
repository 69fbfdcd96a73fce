import uuid
u = uuid.UUID('12345678-1234-5678-1234-567812345678')
print(u, repr(u), u.hex, u.int, u.bytes, u.fields, u.urn, u.version, u.variant, u.bytes_le)
print(uuid.uuid5(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid3(uuid.NAMESPACE_URL, 'http://python.org/'))
a = uuid.uuid4()
print(len(str(a)), a.version, a.variant, uuid.UUID(str(a)) == a, uuid.UUID(int=5), uuid.UUID(bytes=b'\1' * 16), u < uuid.UUID(int=2 ** 127), len({a, uuid.UUID(a.hex)}))
for f in (lambda: uuid.UUID('abc'), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
print(uuid.uuid1().version, uuid.UUID('{12345678123456781234567812345678}') == u)
