# tell() and seek() in text mode, with characters of several bytes.
import os, shutil, tempfile

home = tempfile.mkdtemp()
os.chdir(home)
text = 'äöü\nline two €\n𝄞 three\n'
with open('t', 'w', encoding='utf-8') as f:
    for piece in text.splitlines(True):
        f.write(piece)
        print(f.tell(), end=' ')
print()
marks = []
with open('t', encoding='utf-8') as f:
    while True:
        marks.append(f.tell())
        line = f.readline()
        if not line:
            break
print(marks)
with open('t', encoding='utf-8') as f:
    for mark in reversed(marks):
        f.seek(mark)
        print(mark, repr(f.readline()))
    f.seek(0)
    print(f.read(2), f.tell(), f.read(3), f.tell(), f.seek(0, 2), f.read() == '', f.seek(0), f.read(1))
    for bad in (lambda: f.seek(1, 1), lambda: f.seek(-1, 2), lambda: f.seek(-1)):
        try:
            bad()
        except (OSError, ValueError) as e:
            print(type(e).__name__, e)
with open('t', 'r+', encoding='utf-8') as f:
    f.readline()
    mark = f.tell()
    f.seek(mark)
    f.truncate()
    f.write('rest')
    print(f.tell())
print(repr(open('t', encoding='utf-8').read()), os.stat('t').st_size)
for encoding in ('utf-16', 'utf-8-sig', 'latin-1', 'utf-32-le'):
    with open('e', 'w', encoding=encoding) as f:
        f.write('é1\n'), f.write('é2\n')
    with open('e', 'a', encoding=encoding) as f:
        f.write('é3\n')
    with open('e', encoding=encoding) as f:
        print(encoding, os.path.getsize('e'), f.readline().strip(), f.readline().strip(), f.read())
os.chdir('/')
shutil.rmtree(home)
