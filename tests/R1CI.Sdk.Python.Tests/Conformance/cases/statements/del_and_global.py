x = 1
def f():
    global x, y
    x += 1
    y = x * 2
    del x
f()
print(y)
try:
    x
except NameError as e:
    print(e)
def g():
    a = 1
    del a
    try:
        a
    except UnboundLocalError as e:
        print(e)
    try:
        del a
    except UnboundLocalError as e:
        print(e)
    a = 2
    return a
print(g())
l = [1, 2, 3, 4, 5]; d = {'a': 1, 'b': 2}
del l[0], l[-1], d['a']
print(l, d)
del (l[0], (d['b'],)), [l[0]]
print(l, d)
class O: pass
o = O(); o.p = 1; o.q = 2
del o.p
print(vars(o))
for src in ('del undefined_name', 'del l[5]', 'del d["zz"]', 'del o.nothing', 'del l.x', 'del 5', 'del f()', 'del (a + b)', 'del None', 'del a.b.c', 'del x[0]', 'del (yield)', 'del [x, y', 'del *l', 'del l[0:5], l', 'del {}', 'del ()', 'del []', 'del (1, 2)', 'del "a"', 'del lambda: 0', 'del a if b else c', 'del -a', 'del __debug__'):
    try:
        exec(src); print(src, 'ok')
    except (NameError, IndexError, KeyError, AttributeError, SyntaxError, TypeError) as e:
        print(src, '->', type(e).__name__, e.msg if isinstance(e, SyntaxError) else e)
for src in ('def f():\n x = 1\n global x', 'def f(x):\n global x', 'def f():\n nonlocal q', 'nonlocal z', 'def f():\n x = 1\n def g():\n  x = 2\n  nonlocal x', 'def f():\n global a\n nonlocal a', 'def f(a):\n nonlocal a', 'class C:\n nonlocal k', 'def f():\n for global x in y: pass', 'global x, y', 'x = 1\nglobal x', 'def f():\n def g(): pass\n global g', 'lambda: (global x)', 'def f():\n with a as b: pass\n global b', 'def f():\n try: pass\n except E as e: pass\n global e', 'def f():\n [k for k in z]\n global k'):
    try:
        compile(src, 'F', 'exec'); print(repr(src), 'ok')
    except SyntaxError as e:
        print(repr(src), '->', e.msg, e.lineno)
