# The input and output classes that contest programs paste in: os.read and BytesIO, a wrapper as sys.stdout, region of buffers.
import io
import os
import sys
from io import BytesIO, IOBase

BUFSIZE = 8192


class FastIO(IOBase):
    newlines = 0

    def __init__(self, file):
        self._fd = file.fileno()
        self.buffer = BytesIO()
        self.writable = 'x' in file.mode or 'r' not in file.mode
        self.write = self.buffer.write if self.writable else None

    def read(self):
        while True:
            b = os.read(self._fd, max(os.fstat(self._fd).st_size, BUFSIZE))
            if not b:
                break
            ptr = self.buffer.tell()
            self.buffer.seek(0, 2), self.buffer.write(b), self.buffer.seek(ptr)
        self.newlines = 0
        return self.buffer.read()

    def readline(self):
        while self.newlines == 0:
            b = os.read(self._fd, max(os.fstat(self._fd).st_size, BUFSIZE))
            self.newlines = b.count(b'\n') + (not b)
            ptr = self.buffer.tell()
            self.buffer.seek(0, 2), self.buffer.write(b), self.buffer.seek(ptr)
        self.newlines -= 1
        return self.buffer.readline()

    def flush(self):
        if self.writable:
            os.write(self._fd, self.buffer.getvalue())
            self.buffer.truncate(0), self.buffer.seek(0)


class IOWrapper(IOBase):
    def __init__(self, file):
        self.buffer = FastIO(file)
        self.flush = self.buffer.flush
        self.writable = self.buffer.writable
        self.write = lambda s: self.buffer.write(s.encode('ascii'))
        self.read = lambda: self.buffer.read().decode('ascii')
        self.readline = lambda: self.buffer.readline().decode('ascii')


sys.stdin, sys.stdout = IOWrapper(sys.stdin), IOWrapper(sys.stdout)
input = lambda: sys.stdin.readline().rstrip('\r\n')


def main():
    n, m = map(int, input().split())
    rows = [list(map(int, input().split())) for _ in range(n)]
    print(sum(map(sum, rows)), max(map(max, rows)))
    print(*(sum(column) for column in zip(*rows)), sep=' ')
    queries = int(input())
    out = []
    for _ in range(queries):
        kind, *rest = input().split()
        out.append(str(eval('+'.join(rest)) if kind == 'sum' else len(rest)))
    sys.stdout.write('\n'.join(out) + '\n')
    print(repr(sys.stdin.readline()), sys.stdin.buffer.read(), sys.stdin.read() == '')


main()
sys.stdout.flush()
os.write(1, b'direct\n')
stream = io.TextIOWrapper(BytesIO(b'3 4\nfive\n'), encoding='utf-8')
print([int(x) if x.isdigit() else x for line in stream for x in line.split()])
lines = iter(BytesIO(b'a b\nc').readlines())
print([next(lines).split(), next(lines, None), next(lines, None)])
sys.stdout.flush()
