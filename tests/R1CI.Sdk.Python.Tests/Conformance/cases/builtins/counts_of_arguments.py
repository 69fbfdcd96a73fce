# How native functions of every kind refuse calls that do not fit.
import math, operator, struct, bisect, collections


def show(call):
    try:
        print(repr(call()))
    except Exception as e:
        print(type(e).__name__, e)


for call in (
        lambda: sum(), lambda: sum([1], 2, 3), lambda: sum(nope=1), lambda: sorted(), lambda: sorted([1], 2), lambda: sorted([], nope=1),
        lambda: exec(), lambda: globals(1), lambda: locals(1, 2), lambda: pow(2, nope=1), lambda: pow(2, 3, base=1), lambda: round(),
        lambda: math.prod(), lambda: math.prod([1], 2), lambda: math.isclose(1, nope=1), lambda: math.isclose(1, 2, 3),
        lambda: bisect.bisect([1], nope=1), lambda: struct.calcsize(), lambda: operator.index(1, 2),
        lambda: int.from_bytes(b'a', nope=1), lambda: bytes.fromhex(string='00'), lambda: 'a'.split(nope=1), lambda: 'a'.upper(1), lambda: [].sort(1),
        lambda: [].append(), lambda: {}.get(), lambda: {}.pop(1, 2, 3), lambda: dict.fromkeys(), lambda: b'a'.translate(), lambda: (1).__add__(),
        lambda: (1).__add__(2, 3), lambda: (1).__add__(x=1), lambda: int.__add__(), lambda: int.__add__('x', 1), lambda: [].__len__(1), lambda: str.upper(),
        lambda: str.upper(1), lambda: collections.deque.append(1, 2), lambda: collections.deque.__len__(1), lambda: object.__eq__(), lambda: object().__format__(1),
        lambda: ''.__format__(None), lambda: list(a=1), lambda: set(a=1), lambda: frozenset([1], 2), lambda: dict(1, 2)):
    show(call)
