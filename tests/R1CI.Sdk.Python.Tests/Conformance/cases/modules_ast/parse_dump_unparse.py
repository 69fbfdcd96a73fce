import ast
src = '''
"""doc"""
import os, sys as s
from . import x
from a.b import *
@dec(1)
def f(a, /, b: int = 1, *args, c, d=2, **kw) -> int:
    """fdoc"""
    global g
    x = y = (1, 2)
    x += a ** -b if a else [i for i in range(10) if i % 2 if i]
    return lambda q, *z: q[1:2, ::3]
class C(B, metaclass=M):
    z: int
    (w): str = 'a'
    async def m(self):
        async with a as b, c: await x
        async for i in y: yield i
        return
for i, j in d.items(): 
    print(f'{i!r:>{j}} {{x}} {1 + 2}', end='', **k)
else:
    pass
while True:
    if a: break
    elif b: continue
    else: del q[0], r.s
try:
    raise E from None
except (A, B) as e: pass
except: raise
else: 1
finally: assert x, 'm'
with open(f) as g, h: pass
match v:
    case [1, *r] | {'a': b, **rest} if c: pass
    case P(1, k=None) as z: pass
    case -1 | 1+2j | a.b | _: pass
x = {1: 2, **d}; y = {1, 2}; z = {k: v for k, v in w}; t = (a for a in b); u = not a and b or c
n = a < b <= c is not d not in e; (q := 5); 1_000; 1.5e10; 2j; b'x' "y" if 0 else ...
v = -(-a) ** 2; (yield); a.b.c[1](2)(*x, y=1); x = (1,); () ; [*a, b]; print((yield 1)); x = (a, b)[0]; -1 ** 2; (a + b) * c; a - (b - c); not (a == b); (lambda: 1)(); 'it\\'s'; "a'b\\n"
'''
src = src.replace("b'x' \"y\"", "b'x'")
t = ast.parse(src)
print(ast.dump(t)); print(ast.dump(t.body[4], indent=2, include_attributes=True)); print(ast.unparse(t))
print(ast.dump(ast.parse('a+1', mode='eval'), annotate_fields=False), ast.dump(ast.parse(ast.unparse(t))) == ast.dump(t))
print([type(n).__name__ for n in ast.walk(ast.parse('x = f(1) + 2'))])
