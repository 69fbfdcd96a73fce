# glob, shutil, tempfile, json and sys.stdout with files.
import glob, io, json, os, shutil, sys, tempfile

with tempfile.TemporaryDirectory() as home:
    os.chdir(home)
    for name in ('a.txt', 'b.txt', 'c.md'):
        open(name, 'w').write(name * 2)
    os.makedirs('src/pkg')
    open('src/pkg/m.py', 'w').write('m')
    open('src/n.py', 'w').write('n')
    print(sorted(glob.glob('*.txt')), sorted(glob.glob('src/*.py')), sorted(glob.glob('**/*.py', recursive=True)), glob.glob('none*'), sorted(glob.glob('[ab].*')), glob.glob('a.txt'))
    print(shutil.copy('a.txt', 'copy.txt'), shutil.copy('a.txt', 'src'), shutil.copyfile('b.txt', 'src/b2'), sorted(os.listdir('src')))
    shutil.copytree('src', 'dst', ignore=shutil.ignore_patterns('*.txt'))
    print(sorted(glob.glob('dst/**', recursive=True)))
    print(shutil.move('c.md', 'dst'), os.path.exists('c.md'), open('dst/c.md').read())
    shutil.rmtree('dst')
    print(os.path.exists('dst'))
    try:
        shutil.copyfile('a.txt', 'a.txt')
    except shutil.SameFileError as e:
        print('same')
    with open('d.json', 'w') as f:
        json.dump({'k': [1, None, 'ü']}, f, ensure_ascii=False)
    print(json.load(open('d.json')), open('d.json').read())
    saved, sys.stdout = sys.stdout, open('log', 'w')
    print('to the log')
    sys.stdout.close()
    sys.stdout = saved
    print(open('log').read(), end='')
    with open(os.devnull, 'w') as null:
        print('dropped', file=null)
    print(repr(open('/dev/null').read()))
    with tempfile.NamedTemporaryFile('w+', suffix='.x') as t:
        t.write('temp')
        t.flush()
        t.seek(0)
        print(t.read(), os.path.exists(t.name), t.name.endswith('.x'))
    print(os.path.exists(t.name))
    print(io.open('a.txt').read(), [type(x).__name__ for x in (io.open('a.txt'), io.open('a.txt', 'rb'))])
    import contextlib
    with open('redirected', 'w') as f, contextlib.redirect_stdout(f):
        print('caught')
    print(open('redirected').read(), end='')
    os.chdir('/')
print(os.path.exists(home))
