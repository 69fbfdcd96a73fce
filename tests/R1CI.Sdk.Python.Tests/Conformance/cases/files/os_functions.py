# os and os.path over files and folders.
import os, shutil, tempfile

home = tempfile.mkdtemp()
os.chdir(home)
print(os.path.samefile(os.getcwd(), home), os.listdir(), os.path.exists('a'))
os.makedirs('a/b/c')
os.makedirs('a/b', exist_ok=True)
for name in ('a/one.txt', 'a/b/two.txt', 'top.md', '.hidden'):
    with open(name, 'w') as f:
        f.write(name)
print(sorted(os.listdir()), sorted(os.listdir('a')), os.path.isfile('a'), os.path.isdir('a'), os.path.isfile('a/one.txt'), os.path.getsize('a/one.txt'))
print([(e.name, e.is_dir(), e.is_file(), e.path) for e in sorted(os.scandir('a'), key=lambda e: e.name)])
for folder, folders, files in os.walk('.'):
    folders.sort()
    print(folder, folders, sorted(files))
print([folder for folder, _, _ in os.walk('a', topdown=False)])
os.rename('top.md', 'a/renamed.md')
os.replace('a/renamed.md', 'a/one.txt')
print(open('a/one.txt').read(), os.path.exists('top.md'), os.access('a', os.R_OK), os.access('none', os.R_OK))
os.chdir('a')
print(os.path.basename(os.getcwd()), sorted(os.listdir('b')), open('../.hidden').read(), os.path.abspath('x') == os.path.join(os.getcwd(), 'x'))
os.chdir('..')
for what, act in {
    'rmdir full': lambda: os.rmdir('a'), 'remove folder': lambda: os.rmdir('a/one.txt'), 'mkdir again': lambda: os.mkdir('a'), 'mkdir deep': lambda: os.mkdir('x/y'),
    'makedirs again': lambda: os.makedirs('a/b'), 'remove absent': lambda: os.remove('zz'), 'listdir absent': lambda: os.listdir('zz'), 'listdir file': lambda: os.listdir('.hidden'),
    'rename absent': lambda: os.rename('zz', 'yy'), 'getsize absent': lambda: os.path.getsize('zz'), 'stat absent': lambda: os.stat('zz'), 'chdir absent': lambda: os.chdir('zz'),
    'rename into itself': lambda: os.rename('a', 'a/b/z'), 'rename over folder': lambda: os.rename('.hidden', 'a'), 'rename folder over full': lambda: (os.mkdir('q'), os.rename('q', 'a')),
}.items():
    try:
        act()
        print(what, 'works')
    except OSError as e:
        print(what, '|', type(e).__name__, '|', e)
os.remove('a/b/two.txt')
os.removedirs('a/b/c')
print(sorted(os.listdir('a')))
os.unlink('.hidden')
info = os.stat('a/one.txt')
print(info.st_size, info[6], oct(info.st_mode)[:5], len(info))
os.chdir('/')
shutil.rmtree(home)
print(os.path.exists(home))
