# Where there is nothing to decode no encoding is looked up; messages show a bytearray's digits as bytes; what is asked first.
def show(*acts):
    for act in acts:
        try:
            print(repr(act()))
        except Exception as e:
            print(type(e).__name__, e)

show(lambda: b''.decode('nope'), lambda: bytearray().decode('nope', 'nope'), lambda: str(b'', 'nope'), lambda: str(b'', errors='nope'), lambda: b''.decode(5), lambda: b'a'.decode('nope'), lambda: str(b'a', 'nope'))
show(lambda: int(bytearray(b'abc')), lambda: int(bytearray(b'x1'), 16), lambda: int(b'abc'), lambda: int(bytearray(b' 12 ')))
show(lambda: int.from_bytes(5, 'big'), lambda: int.from_bytes(True, 'big'), lambda: int.from_bytes([1, 2], 'big'), lambda: int.from_bytes(1.5, 'big'))
show(lambda: sum(5, 'a'), lambda: sum([], 'a'), lambda: sum(5), lambda: sum(['a'], ''), lambda: b'a'.ljust(3, None), lambda: b'a'.center(3, 'x'))
show(lambda: float('inf') ** 1j, lambda: complex('inf') ** 1j, lambda: complex('-inf') ** 0.5j, lambda: 0j ** 1j, lambda: 0j ** -1, lambda: complex('nan') ** 1j)
