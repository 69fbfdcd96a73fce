import sys, io
n = sys.stdout.write('abc\n')
sys.stdout.flush()
print(n, sys.stdout.encoding, sys.stdout.writable(), sys.stdin.readable(), sys.stdout.name, sys.stdin.name, sys.stdout.fileno())
sys.stdout.writelines(['x', 'y\n'])
old = sys.stdout
sys.stdout = buffer = io.StringIO()
print('hidden', end='')
sys.stdout = old
print(repr(buffer.getvalue()), sys.stdout is sys.__stdout__)
print('to file', file=sys.stdout)
class Writer:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
w = Writer()
print(1, 2, sep='-', file=w)
print(w.parts)
try:
    print('x', file=w, flush=True)
except AttributeError as e:
    print(e)
for bad in (lambda: sys.stdout.write(5), lambda: sys.stdout.write(), lambda: print('a', file=5), lambda: sys.stdin.write('x'), lambda: sys.stdout.read()):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
sys.displayhook(None)
sys.displayhook([1, 'a'])
try:
    sys.exit('bye')
except SystemExit as e:
    print(repr(e), e.code)
for arg in (None, 3, (1, 2)):
    try:
        sys.exit(arg)
    except SystemExit as e:
        print(repr(e), e.code)
try:
    1 / 0
except ZeroDivisionError as e:
    print(sys.exc_info()[0], sys.exc_info()[1] is e, sys.exc_info()[2].tb_lineno, sys.exception() is e)
print(sys.exc_info())
