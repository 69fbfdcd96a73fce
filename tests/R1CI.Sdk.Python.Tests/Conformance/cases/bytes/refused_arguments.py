# What bytes, bytearray and int.from_bytes say of arguments they do not take, and in which order they look at them.
def show(*acts):
    for act in acts:
        try:
            print(repr(act()))
        except Exception as e:
            print(type(e).__name__, e)

b = bytearray(b'abc')
show(lambda: b['x'], lambda: b[1.5], lambda: b[2**70], lambda: b[9], lambda: b[True])
show(lambda: b.__setitem__('x', 1), lambda: b.__setitem__(None, 1), lambda: b.__setitem__(9, 300), lambda: b.__setitem__(9, 'a'), lambda: b.__setitem__(9, 1.5), lambda: b.__setitem__(9, 1), lambda: b.__setitem__(2**70, 1))
show(lambda: b.__delitem__('x'), lambda: b.__delitem__(2**70), lambda: b.__delitem__(7), lambda: b.__delitem__(-1), lambda: b)
show(lambda: bytes('x', None), lambda: bytes('x', 'utf-8', None), lambda: bytes(b'x', 5), lambda: bytes(b'x', 'utf-8'), lambda: bytes(b'x', errors='strict'), lambda: bytes(3, 4), lambda: bytearray('x', None), lambda: bytearray('x', 'ascii', 3))
show(lambda: bytes(object()), lambda: bytearray(object()), lambda: bytes(1.5), lambda: bytearray(1.5), lambda: bytes(-1), lambda: bytearray([300]), lambda: bytes(['a']), lambda: bytes([300]))
show(lambda: b.extend(1.5), lambda: b.extend(None), lambda: b.extend('x'), lambda: b.extend(7), lambda: b.extend(['x']), lambda: b.extend([1, 300]), lambda: b)
show(lambda: int.from_bytes([300], 'none'), lambda: int.from_bytes('a', 'none'), lambda: int.from_bytes('a', 'big'), lambda: int.from_bytes([300], 'big'), lambda: int.from_bytes(b'ab', None), lambda: int.from_bytes(b'ab', 1), lambda: (5).to_bytes(2, None))
show(lambda: b'ab'.hex(':', 2**40), lambda: b'ab'.hex(':', -2**40), lambda: b'abcd'.hex(':', 3), lambda: b'abcd'.hex(':', -3), lambda: b'abcd'.hex(':', 0))
