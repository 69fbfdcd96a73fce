import uuid
u = uuid.UUID('12345678-1234-5678-1234-567812345678'); print(u, repr(u), u.hex, u.int, u.bytes, u.bytes_le, u.fields, u.time_low, u.version, u.variant, u.urn, u.node, u.clock_seq, int(u) == u.int, hash(u) == hash(uuid.UUID(int=u.int)))
print(uuid.UUID(hex='{12345678123456781234567812345678}') == u, uuid.UUID(bytes=u.bytes) == u, uuid.UUID(fields=u.fields) == u, uuid.UUID(int=5), uuid.UUID(int=5) < u, uuid.uuid3(uuid.NAMESPACE_DNS, 'python.org'), uuid.uuid5(uuid.NAMESPACE_URL, 'x'), uuid.NAMESPACE_OID, uuid.UUID('urn:uuid:' + str(u)) == u, uuid.UUID(int=0, version=4), uuid.uuid4().version, uuid.uuid4() != uuid.uuid4(), len({u, uuid.UUID(str(u))}))
for f in (lambda: uuid.UUID('x'), lambda: uuid.UUID(), lambda: uuid.UUID(bytes=b'a'), lambda: uuid.UUID(int=-1), lambda: uuid.UUID(fields=(1,)), lambda: setattr(u, 'int', 5), lambda: uuid.UUID(int=1, version=9), lambda: u < 5, lambda: uuid.UUID(5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
