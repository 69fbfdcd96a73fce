# Text files in every mode, read back in every way.
import os, shutil, tempfile

home = tempfile.mkdtemp()
os.chdir(home)

with open('poem.txt', 'w') as f:
    print(f.name, f.mode, f.encoding, f.closed, f.readable(), f.writable(), f.seekable())
    print(f.write('roses\n'), f.write('violets\nand übrigens\n'))
    f.writelines(['a', 'b\n', 'c'])
    print('printed', 1, file=f, sep='-')
print(f.closed)

with open('poem.txt') as f:
    print([f.readline(), f.readline(3), f.read(4), f.readlines(), f.read(), f.readline()])
print(list(open('poem.txt')), open('poem.txt').readlines(10))
for number, line in enumerate(open('poem.txt', encoding='utf-8'), 1):
    print(number, line.rstrip())

with open('poem.txt', 'a') as f:
    f.write('end')
with open('poem.txt', 'r+') as f:
    f.write('ROSES')
    f.seek(0)
    print(f.readline().strip(), f.read()[-8:])
with open('new.txt', 'w+') as f:
    f.write('abc'), f.seek(1), f.write('X'), f.seek(0)
    print(f.read())
with open('new.txt', 'x+' if False else 'a+') as f:
    f.write('tail')
    f.seek(0)
    print(f.read())
try:
    open('new.txt', 'x')
except FileExistsError as e:
    print(type(e).__name__, e.errno, e.strerror, e.filename)
first, *rest = open('poem.txt')
print(repr(first), len(rest), sum(len(line) for line in open('poem.txt')))
f = open('poem.txt')
print(repr(f)[:40], f.__enter__() is f, next(f))
f.close()
f.close()
for action in (f.read, f.readline, lambda: f.write('x'), lambda: next(f), f.tell, lambda: f.__enter__(), f.flush):
    try:
        action()
    except ValueError as e:
        print(e)
os.chdir('/')
shutil.rmtree(home)
