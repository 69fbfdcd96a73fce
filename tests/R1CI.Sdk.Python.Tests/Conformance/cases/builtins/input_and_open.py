import io, sys
sys.stdin = io.StringIO('first\nsecond line\n\nlast')
print(repr(input()), repr(input('prompt> ')), repr(input()), repr(input()))
try:
    input()
except EOFError as e:
    print(type(e).__name__, e)
sys.stdin = io.StringIO('1 2 3\n4\n')
a, b, c = map(int, input().split())
print(a + b + c, int(sys.stdin.readline()), repr(sys.stdin.readline()), repr(sys.stdin.read()))
sys.stdin = io.StringIO('x\ny\nz\n')
print([line.strip() for line in sys.stdin], list(sys.stdin), sys.stdin.closed)
sys.stdin = io.StringIO('a\nb\n'); print(sys.stdin.readlines())
for f in (lambda: input(1, 2), lambda: open('no/such/file.txt'), lambda: open(), lambda: open(5.5)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
try:
    with open('missing.txt') as fh: pass
except FileNotFoundError as e:
    print(e.errno, e.filename, e.strerror, isinstance(e, OSError))
s = io.StringIO()
print('a', file=s); s.write('b\nc'); s.seek(0)
print(s.readline(), s.read(1), s.tell(), s.getvalue(), [l for l in io.StringIO('p\nq')], s.closed)
s.truncate(1); print(repr(s.getvalue())); s.close()
try:
    s.read()
except ValueError as e:
    print(e)
with io.StringIO('ctx') as t: print(t.read(), t.readable(), t.writable(), t.seekable())
b = io.BytesIO(b'bytes\nhere'); print(b.readline(), b.read(), b.getvalue(), b.seek(0), b.read(2), b.tell(), list(io.BytesIO(b'a\nb')))
