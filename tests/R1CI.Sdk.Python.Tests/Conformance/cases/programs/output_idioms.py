# How programs write: print with every keyword, sys.stdout.write and its result, buffers, redirection.
import io
import sys
from contextlib import redirect_stdout

written = sys.stdout.write('abc\n')
print(written)
print(sys.stdout.write('é✓\n'))
print('no newline', end='')
print()
print('a', 'b', sep='', end='\n\n')
print(1, 2.0, None, True, [1], sep=' | ')
print('flushed', flush=True)
print(None)
print(print('inner'))
w = sys.stdout.write
for i in range(3):
    w(str(i))
    w('\n' if i == 2 else ' ')
sys.stdout.writelines(['x', 'y', '\n'])
buffer = io.StringIO()
print('kept', 1, file=buffer)
with redirect_stdout(buffer):
    print('also kept')
    sys.stdout.write('and this')
print(repr(buffer.getvalue()))
old, sys.stdout = sys.stdout, io.StringIO()
print('captured')
captured, sys.stdout = sys.stdout.getvalue(), old
print(captured.upper(), end='')
sys.stdout.flush()
sys.stdout.buffer.write(b'bytes \xe2\x82\xac\n')
sys.stdout.buffer.flush()
print('tab\there', 'quote"s', "it's", '\\', sep='\n')
print(*sorted({'b': 1, 'a': 2}.items()), sep='\n')
print('%s %s' % ('old', 'style'), '{} {}'.format('new', 'style'), f'{"f"} {"style"}')
try:
    print('a', sep=1)
except TypeError as e:
    print(e)
try:
    print('a', endl='')
except TypeError as e:
    print(e)
try:
    sys.stdout.write(5)
except TypeError as e:
    print(e)
