from __future__ import annotations
x: int = 5
y: list[Undefined]
(z): str = 'not simple'
class C:
    a: int = 1
    b: 'str'
    c: Missing[0] = None
    _p: float
    __q: bool
    def m(self, p: Unknown, *, k: int = 2) -> Nothing: pass
print(__annotations__, C.__annotations__, C.m.__annotations__, z)
class D(C): pass
print(D.__annotations__ if '__annotations__' in D.__dict__ else 'inherits', 'y' in globals())
def f(a: 1 + 1, b: 'x' = 3, *args: (int, str), **kw: {'k': 1}) -> lambda: 0: pass
print(f.__annotations__)
o = C()
o.attr: int = 3
lst = [0]
lst[0]: str = 'item'
print(o.attr, lst, sorted(vars(o)))
def g():
    local: int = 1
    other: str
    try:
        other
    except UnboundLocalError as e:
        print(e)
    return local
print(g(), g.__annotations__)
import typing
def h(a: int, b: list[int] = None) -> str: ...
print(typing.get_type_hints(h))
async def co(a: int) -> None: ...
print(co.__annotations__, (lambda q: q).__annotations__)
for src in ('x: int: str', '(a, b): int', 'a, b: int', '[a]: int', 'f(): int', 'x: int = y = 1', '5: int', 'lambda: int: str', 'x: *y', 'x: yield', 'None: int', 'x: int += 1', 'a.b: int', 'a[0]: int = 1', 'x: y := 1', 'x: lambda: 0', 'x: int, y: str', 'x:', ': int'):
    try:
        compile(src, 'F', 'exec'); print(src, 'ok')
    except SyntaxError as e:
        print(src, '->', e.msg)
