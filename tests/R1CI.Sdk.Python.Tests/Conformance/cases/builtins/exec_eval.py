print(eval('1 + 2 * 3'), eval('x + 1', {'x': 4}), eval('[i for i in range(3)]'), eval(' 5 '), eval('y', {}, {'y': 2}))
ns = {}
exec('a = 1\ndef f(n):\n    return n + a\nb = f(2)', ns)
print(ns['b'], ns['f'](10), sorted(k for k in ns if k != '__builtins__'))
x = 10
def scope():
    x = 20
    exec('x = 30')
    return x, eval('x')
print(scope(), x)
exec('x = 99')
print(x)
code = compile('q = 5\nq * 2', '<s>', 'exec')
exec(code)
print(q, eval(compile('q + 1', '<s>', 'eval')), type(code).__name__, code.co_filename)
for src in ['1 +', 'x = 1', 'def', '(', '"abc', 'a b', 'return', 'import', '  1', 'f(', ')', "'", 'lambda', 'x =', '1 if 2']:
    try:
        print(eval(src))
    except SyntaxError as e:
        print(repr(src), type(e).__name__, e.msg)
for src in ['def f(:\n pass', 'if 1\n  x', 'for x in y', 'while True print(1)', 'x = = 2', 'class', '1 = x', 'f() = 2', 'x + 1 = 2', 'del f()', 'print "x"', 'a, b += 1', 'def f(a, a): pass', 'return 5', 'break', 'continue', 'yield 1', 'await x', 'nonlocal x', 'x: int: 3', '"\\x1"', 'import a.b as', 'from x import', 'try:\n pass', 'if 1:\npass', '  x = 1', 'x = 1\n  y = 2', 'f(a=1, 2)', 'f(**k, *a)', 'None = 1', 'lambda x=1, y: 0', 'def g():\n  global z\n  nonlocal z', 'def g(x):\n  global x', '{1: 2, 3}', "f'{'", "f'{a b}'", '0777', '1__0', 'a\\ b', 'async x', 'x = yield = 1', 'match x:\n case 1', 'else: 1', 'with a as 5: pass', '*a', '*a = 1', '(yield) = 1', 'def f():\n  from x import *', 'class A:\n  return 1', '__debug__ = 1', 'for None in x: pass', 'def f(None): pass', 'x.None', 'import None', 'a = b = 5 = c', 'assert (1, 2) = 3', 'with open() f: pass', 'if x = 1: pass', 'print(a b)', 'x = [1, 2', 'd = {1: }', 'else', '@', 'def f(*): pass', 'def f(x, *, **k): pass', 'f(x for x in y, 1)', '[x, y for x in z]', '(x for x in y', 'raise from x', 'global x, 5']:
    try:
        exec(src)
        print(repr(src), 'ran')
    except SyntaxError as e:
        print(repr(src), type(e).__name__, e.msg, e.lineno)
    except Exception as e:
        print(repr(src), 'other', type(e).__name__, e)
