# Line ends: translated by default, kept or split on as the newline argument says.
import os, shutil, tempfile

home = tempfile.mkdtemp()
os.chdir(home)
with open('mixed', 'wb') as f:
    f.write(b'one\r\ntwo\rthree\nfour')
for newline in (None, '', '\n', '\r', '\r\n'):
    with open('mixed', newline=newline) as f:
        print(repr(newline), f.readlines())
    with open('mixed', newline=newline) as f:
        print([f.read(4), f.read(5), f.readline(2), f.read()])
for newline in (None, '', '\n', '\r', '\r\n'):
    with open('out', 'w', newline=newline) as f:
        f.write('a\nb\r\nc\r')
    print(repr(newline), open('out', 'rb').read())
try:
    open('out', newline='x')
except ValueError as e:
    print(e)
try:
    open('out', 'rb', newline='\n')
except ValueError as e:
    print(e)
import csv
with open('t.csv', 'w', newline='') as f:
    csv.writer(f).writerows([[1, 'x,y'], [2, 'q"r']])
print(open('t.csv', 'rb').read(), list(csv.reader(open('t.csv', newline=''))))
with open('t.csv') as f:
    print([dict(row) for row in csv.DictReader(f, ['n', 's'])])
os.chdir('/')
shutil.rmtree(home)
