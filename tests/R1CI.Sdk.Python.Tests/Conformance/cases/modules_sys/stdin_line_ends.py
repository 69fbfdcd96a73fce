# sys.stdin keeps carriage returns; open(0) knows every kind of line end; sizes limit what is read.
import sys

print(repr(input()), repr(sys.stdin.readline()), repr(sys.stdin.readline(3)), repr(sys.stdin.readline(50)))
print(repr(sys.stdin.read(4)), repr(next(sys.stdin)))
print(sys.stdin.readlines(6))
print([line for line in sys.stdin])
print(repr(sys.stdin.read()), repr(sys.stdin.readline()), list(sys.stdin))
print(sys.stdin.fileno(), sys.stdin.readable(), sys.stdin.writable(), sys.stdin.name, sys.stdin.mode, sys.stdin.encoding)
