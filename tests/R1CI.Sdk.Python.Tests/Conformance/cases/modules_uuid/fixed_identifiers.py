# Name-based identifiers, fields, versions, variants, byte orders, comparison, parsing forms, errors.
import uuid

u = uuid.UUID('12345678-1234-5678-1234-567812345678')
print(u, repr(u), u.hex, u.int, u.bytes.hex(), u.bytes_le.hex(), u.fields, u.urn, u.variant, u.version, u.time_low, u.node, u.clock_seq)
for form in ('{12345678-1234-5678-1234-567812345678}', '12345678123456781234567812345678', 'urn:uuid:12345678-1234-5678-1234-567812345678', '12345678-12345678-12345678-12345678'):
    print(uuid.UUID(form) == u, end=' ')
print(uuid.UUID(bytes=u.bytes) == u, uuid.UUID(bytes_le=u.bytes_le) == u, uuid.UUID(int=u.int) == u, uuid.UUID(fields=u.fields) == u, uuid.UUID(int=0), uuid.UUID(int=2 ** 128 - 1))
print(uuid.uuid3(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid5(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid5(uuid.NAMESPACE_URL, 'é'), uuid.uuid3(u, '').version, uuid.uuid5(uuid.NAMESPACE_OID, 'x').variant == uuid.RFC_4122, uuid.NAMESPACE_X500)
v4 = uuid.UUID(int=0, version=4); print(v4, v4.version, v4.variant, sorted([u, v4])[0] == v4, u > v4, len({u, uuid.UUID(str(u))}), hash(u) == hash(u.int), int(u) == u.int, str(u).upper() == str(uuid.UUID(str(u).upper())), uuid.UUID(int=5) == 5)
r = uuid.uuid4(); print(r.version, r.variant, len(str(r)), r != uuid.uuid4(), uuid.UUID(int=1 << 62).variant)
for bad in (lambda: uuid.UUID('short'), lambda: uuid.UUID(), lambda: uuid.UUID('x' * 32), lambda: uuid.UUID(int=-1), lambda: uuid.UUID(int=2 ** 128), lambda: uuid.UUID(bytes=b'12'), lambda: uuid.UUID(fields=(1, 2)), lambda: uuid.UUID(hex=str(u), int=5), lambda: uuid.UUID(int=0, version=9), lambda: setattr(u, 'int', 5), lambda: u < 5, lambda: uuid.UUID(5), lambda: uuid.UUID(fields=(2 ** 33, 0, 0, 0, 0, 0)), lambda: uuid.uuid5('dns', 'x'), lambda: uuid.UUID(bytes_le=b'')):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
