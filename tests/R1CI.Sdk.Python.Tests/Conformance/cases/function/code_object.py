def f(a, b=1, *args, c, d=2, **kw):
    local = a + b
    def inner(): return local
    x = [i for i in range(3)]
    return inner
co = f.__code__
print(co.co_name, co.co_qualname, co.co_argcount, co.co_posonlyargcount, co.co_kwonlyargcount, co.co_varnames[:6], co.co_cellvars, co.co_freevars, co.co_firstlineno)
inner = f(1, c=2)
print(inner.__code__.co_freevars, inner.__closure__[0].cell_contents, inner.__code__.co_qualname, inner.__code__.co_name, len(inner.__closure__))
def g(p, q, /, r): pass
print(g.__code__.co_posonlyargcount, g.__code__.co_argcount, g.__code__.co_nlocals, g.__code__.co_varnames)
def k():
    s = 'text'
    return 3.5, None, s, ('a', 1)
print([c for c in (3.5, 'text', ('a', 1)) if c in k.__code__.co_consts])
def flags(*a, **k): yield
async def coro(): pass
async def agen(): yield
for fn in (f, g, flags, coro, agen, lambda: 0):
    c = fn.__code__
    print(c.co_name, bool(c.co_flags & 4), bool(c.co_flags & 8), bool(c.co_flags & 32), bool(c.co_flags & 128), bool(c.co_flags & 512))
print(type(co).__name__, compile('1', 'F', 'eval').co_filename, compile('x=1', 'F', 'exec').co_name, 'print' in compile('print(zz)', 'F', 'exec').co_names)
h = lambda x: x * 2
def twice(x): return x + 100
h.__code__ = twice.__code__
print(h(1), h.__name__, h.__code__ is twice.__code__, twice.__code__ == twice.__code__)
import types
made = types.FunctionType(twice.__code__, {}, 'made')
print(made(1), made.__name__, made.__defaults__)
ren = co.replace(co_name='renamed')
print(ren.co_name, co.co_name, ren == co)
cell = types.CellType(5)
print(cell.cell_contents)
cell.cell_contents = 6
print(cell.cell_contents)
del cell.cell_contents
try:
    cell.cell_contents
except ValueError as e:
    print(e)
