# Special methods of built-in types called by name: what they refuse themselves, and what they leave to the other operand.
def show(*acts):
    for act in acts:
        try:
            r = act()
            print(type(r).__name__, r)
        except Exception as e:
            print(type(e).__name__, e)

show(lambda: [].__add__(5), lambda: ().__add__([1]), lambda: ''.__add__(b''), lambda: b''.__add__('s'), lambda: bytearray().__add__(1.5), lambda: [1].__add__([2]))
show(lambda: [].__iadd__(3), lambda: bytearray().__iadd__('x'), lambda: {}.__ior__(0), lambda: {}.__or__([]), lambda: [1].__iadd__('ab'))
show(lambda: [1].__mul__('a'), lambda: (1,).__mul__(None), lambda: [1].__imul__(2.5), lambda: 'ab'.__rmul__(2), lambda: b'ab'.__mul__(True), lambda: 'x'.__mul__(2**70))
show(lambda: (5).__add__(1.5), lambda: (5).__radd__(1.5), lambda: (5).__sub__(True), lambda: True.__and__(3), lambda: True.__or__('x'), lambda: (2).__eq__(2.0), lambda: (7).__truediv__(2.0))
show(lambda: (1.5).__add__(1j), lambda: (1.5).__add__(2), lambda: (1.5).__floordiv__('x'), lambda: (2.5).__eq__('x'), lambda: (1j).__add__(2), lambda: (1j).__add__('x'), lambda: (1j).__lt__(2))
show(lambda: ().__mul__(), lambda: [].__add__(1, 2), lambda: [].__getitem__(1, 2), lambda: {}.__getitem__(), lambda: set().__contains__(), lambda: 'a'.__contains__())
show(lambda: (5).__format__(), lambda: 'x'.__format__('', 1), lambda: (1).__round__(1, 2), lambda: (9).__round__(None), lambda: round(9, None), lambda: (2).__pow__(), lambda: (2).__pow__(1, 2, 3))
show(lambda: float.fromhex(), lambda: bytes.fromhex('aa', 1), lambda: int('1', 10, 5), lambda: int('1', 10, base=5), lambda: int(x='1'), lambda: memoryview(b'', 1), lambda: str.maketrans(1, 2))

class Right:
    def __radd__(self, o): return ('radd', o)
    def __rmul__(self, o): return ('rmul', o)

class L(list):
    pass

x = [1]
x += [2]
show(lambda: [1] + Right(), lambda: (1,) * Right(), lambda: 'a' + Right(), lambda: L([1]) + Right(), lambda: L([1]) * 2, lambda: type(L() + []).__name__, lambda: x)
y = [1]
y += Right() if False else (3,)
z = L([1])
z += 'ab'
print(y, z, type(z).__name__)
for name in ('__format__', '__getitem__', '__add__', '__reduce_ex__', '__sizeof__', '__contains__', '__reversed__', '__len__'):
    print(name, type(getattr(list, name)).__name__, type(getattr(dict, name, len)).__name__, type(getattr(str, name, len)).__name__)
