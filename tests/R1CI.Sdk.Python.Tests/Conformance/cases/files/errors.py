# What open() and its files refuse.
import os, shutil, tempfile

home = tempfile.mkdtemp()
os.chdir(home)
open('file', 'w').close()
os.mkdir('folder')
attempts = {
    'absent': lambda: open('no-such-file.txt'), 'absent r+': lambda: open('absent', 'r+b'), 'absent folder': lambda: open('nowhere/file', 'w'),
    'folder': lambda: open('folder'), 'folder w': lambda: open('folder', 'w'), 'through a file': lambda: open('file/x'), 'empty': lambda: open(''),
    'nul': lambda: open('a\0b'), 'mode q': lambda: open('file', 'q'), 'mode rw': lambda: open('file', 'rw'), 'mode tb': lambda: open('file', 'rtb'),
    'mode none': lambda: open('file', ''), 'mode rr': lambda: open('file', 'rr'), 'unbuffered': lambda: open('file', 'w', 0), 'encoding': lambda: open('file', encoding='klingon'),
    'type': lambda: open([]), 'mode type': lambda: open('file', 5), 'write r': lambda: open('file').write('x'), 'read w': lambda: open('file', 'w').read(),
    'iterate w': lambda: list(open('file', 'w')), 'bytes': lambda: open('file', 'w').write(b'x'), 'long': lambda: open('x' * 300, 'w'),
    'ascii': lambda: open('file', 'w', encoding='ascii').write('é'), 'keyword': lambda: open('file', mod='r'),
}
for what, attempt in attempts.items():
    try:
        attempt()
        print(what, 'works')
    except Exception as e:
        print(what, '|', type(e).__name__, '|', str(e)[:90])
with open('bad', 'wb') as f:
    f.write(b'ok\xff\xfeok')
try:
    open('bad', encoding='utf-8').read()
except UnicodeDecodeError as e:
    print(e.start, e.reason, e.encoding)
print(ascii(open('bad', encoding='utf-8', errors='replace').read()), open('bad', encoding='utf-8', errors='ignore').read(), ascii(open('bad', encoding='utf-8', errors='surrogateescape').read()))
print(open('bad', encoding='latin-1').read())
try:
    with open('file', 'w') as f:
        f.write('kept')
        raise KeyError('inside')
except KeyError:
    print(f.closed, open('file').read())
try:
    open('no-such-file.txt')
except OSError as e:
    print(repr(e), e.args, e.errno == 2)
os.chdir('/')
shutil.rmtree(home)
