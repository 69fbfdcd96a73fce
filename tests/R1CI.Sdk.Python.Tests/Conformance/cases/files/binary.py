# Binary files: bytes in and out, positions, holes and cutting.
import os, shutil, tempfile

home = tempfile.mkdtemp()
os.chdir(home)
with open('data', 'wb') as f:
    print(type(f).__name__, f.mode, f.write(b'0123456789'), f.write(bytearray(b'ab')), f.tell())
    f.writelines([b'x', b'y\n', b'z'])
with open('data', 'rb') as f:
    print(type(f).__name__, f.read(3), f.read1(2), f.readline(), f.read(), f.read(), f.tell())
    print(f.seek(2), f.read(2), f.seek(1, 1), f.read(1), f.seek(-3, 2), f.read(), f.seek(100), f.read())
    f.seek(0)
    buffer = bytearray(4)
    print(f.readinto(buffer), buffer, f.peek(2)[:2], f.tell(), list(f))
with open('data', 'r+b') as f:
    print(type(f).__name__, f.mode)
    f.seek(4), f.write(b'--'), f.seek(20), f.write(b'!')
    f.seek(0)
    print(f.read())
    print(f.truncate(6), f.tell(), f.seek(0), f.read())
with open('data', 'ab') as f:
    print(f.tell(), f.mode)
    f.seek(0), f.write(b'END')
print(open('data', 'rb').read(), os.path.getsize('data'))
with open('data', 'wb+') as f:
    f.write(b'\x00\xff'), f.seek(0)
    print(f.read(), f.mode)
with open('data', 'xb' if False else 'rb', buffering=0) as f:
    print(type(f).__name__, f.readable(), f.writable())
for bad in (lambda: open('data', 'rb').write(b'x'), lambda: open('data', 'wb').read(), lambda: open('data', 'wb').write('text'),
            lambda: open('data', 'rb').seek(-1), lambda: open('data', 'rb', encoding='utf-8'), lambda: open('data', 'rb', errors='strict')):
    try:
        bad()
    except (ValueError, OSError, TypeError) as e:
        print(type(e).__name__, e)
import io
try:
    open('data', 'rb').write(b'x')
except io.UnsupportedOperation as e:
    print(isinstance(e, OSError), isinstance(e, ValueError), io.UnsupportedOperation.__mro__[1:3])
print(isinstance(open('data', 'rb'), io.BufferedIOBase), isinstance(open('data'), io.TextIOBase), isinstance(open('data'), io.TextIOWrapper), isinstance(open('data'), io.IOBase))
os.chdir('/')
shutil.rmtree(home)
