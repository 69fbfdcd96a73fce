total = (1 +
         2 +  # comment inside
         3)
text = 'a' \
       'b'
if True: print(total, text); print('same line')
if total > 5 and \
   text:
    print('continued')
def f(a,
      b=2,
      ): return [
    a,

    b,
]
print(f(1)); x = 5; y = 6
print(x, y)
if x:
        print('eight spaces')
        if y:
         print('one more')
class C: a = 1; b = 2
print(C.a, C.b)
for i in range(2): print(i); print('-')
while x > 4: x -= 1
else: print('else on line')
with_semicolon = 1;
# -*- coding: utf-8 -*-
	
	# a comment after a tab

if 1:

    # comment

    print('after blank lines')
# dedented comment
    print('still inside')
try: print('try')
finally: print('finally')
lam = lambda: (yield)
def g(): pass; return 5
print(g(), {1: 2,
            3: 4}, [1,
  2][
  0])
for src in ('if 1:\nprint(1)', 'if 1:\n    x = 1\n  y = 2', '  x = 1', 'x = 1\n  y = 2', 'if 1:\n\tx = 1\n        y = 2', 'def f():\n', 'if 1: if 2: pass', 'if 1:\n  pass\n else:\n  pass', 'for x in y: for z in w: pass', 'x = (1,\n', 'x = [1, 2\ny = 3', '{1: 2\n', ')', 'x = )', '(]', '[1}', 'x = 1 \\ 2', 'if x\n  pass', 'while 1 print(1)', 'def f()\n  pass', 'class C\n  pass', 'else:\n  pass', 'try:\n  pass', 'try:\n  pass\nx = 1', 'with open(x) f:\n  pass', 'for x y in z: pass', 'def f:\n pass', 'if 1:\n    pass\n   \n  x = 1', 'x = 1\n\n\n y = 2', 'class C:\n', 'while True:', 'lambda:\n 1', 'import\n', 'from x import (a, b', 'return\n', 'x = """abc', 'if 1:\n  x\n\ty', 'elif 1:\n pass', 'except:\n pass', 'finally:\n pass', 'def f(x):\n"""doc"""\nreturn x', 'async def f(): await', 'def f(): return yield', 'a = 1 b = 2', 'print("a" "b" c)', 'if (a = 1): pass', 'while x = 1: pass', 'foo(a b)', '[a b]', '{a b}', '(a b)', '[1, 2, 3', 'x = {1, 2', 'f(1, 2', 'f(a, b c)', '"abc" "def', 'f(**)', 'f(*)', 'def f(a, (b, c)): pass', 'def f(*): pass', 'def f(a=1, b): pass', 'def f(**k, a): pass', 'def f(*a, *b): pass', 'def f(a, /, b, /): pass', 'def f(/): pass', 'def f(*, **k): pass', 'del', 'del 5', 'assert', 'raise a b', 'global', 'nonlocal x', 'import a as b.c', 'from a import *, b', 'from a import b as', 'pass pass', 'break', 'continue 5', 'x = yield', 'f(x for x in y, z)', 'f(x=1, x=2)', 'f(1=2)', 'f(a.b=1)', 'f(True=1)', 'f(**a, b)', 'f(a=1, *b, c)', 'f(a=1, c)'):
    try:
        compile(src, 'F', 'exec')
        print(repr(src), 'ok')
    except SyntaxError as e:
        print(repr(src), type(e).__name__, e.msg, e.lineno, e.offset)
