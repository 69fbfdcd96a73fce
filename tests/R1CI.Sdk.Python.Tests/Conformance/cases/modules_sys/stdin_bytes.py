# The binary side of standard input and output: lines, sizes, readinto, and what is written before the text that waits.
import sys

stdin = sys.stdin.buffer
print(stdin.readline(), stdin.readline(2), stdin.readline(), stdin.read(3), stdin.peek(1)[:2])
print(next(stdin), stdin.readlines(3))
target = bytearray(4)
print(stdin.readinto(target), target, stdin.read1(2))
print([line for line in stdin], stdin.read(), stdin.readline())
sys.stdout.buffer.write(b'first\n')
sys.stdout.flush()
print('second')
sys.stdout.buffer.write(b'before second\n')
sys.stdout.flush()
print('third', flush=True)
print(sys.stdout.buffer.write(bytearray('größe\n', 'utf-8')))
sys.stdout.buffer.writelines([b'a', b'b', b'\n'])
print(stdin.name, stdin.fileno(), stdin.readable(), stdin.writable(), sys.stdout.buffer.mode, stdin.mode, stdin.closed)
try:
    sys.stdout.buffer.write('text')
except TypeError as e:
    print(e)
