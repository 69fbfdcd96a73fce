# pathlib.Path over files and folders.
import os, shutil, tempfile
from pathlib import Path

home = Path(tempfile.mkdtemp())
p = home / 'notes' / 'day.txt'
try:
    p.write_text('x')
except FileNotFoundError as e:
    print(type(e).__name__, e.errno)
p.parent.mkdir()
print(p.write_text('héllo\nworld\n', encoding='utf-8'), p.read_text(encoding='utf-8'), p.read_bytes(), p.stat().st_size)
print(p.exists(), p.is_file(), p.is_dir(), p.parent.is_dir(), (home / 'no').exists())
(home / 'deep' / 'er').mkdir(parents=True, exist_ok=True)
(home / 'deep' / 'er').mkdir(parents=True, exist_ok=True)
(home / 'deep' / 'er' / 'a.py').touch()
(home / 'deep' / 'b.py').write_bytes(b'12')
(home / 'notes' / 'night.txt').write_text('z')
print(sorted(x.name for x in home.iterdir()))
print(sorted(str(x.relative_to(home)) for x in home.glob('*/*.txt')), sorted(str(x.relative_to(home)) for x in home.rglob('*.py')))
print(sorted(str(x.relative_to(home)) for x in home.glob('**/*')), sorted(x.name for x in home.glob('deep')))
with p.open() as f:
    print(f.readline(), end='')
with (home / 'app.txt').open('a') as f:
    print('line', file=f)
moved = p.rename(home / 'moved.txt')
print(moved.name, p.exists(), moved.read_text(encoding='utf-8').splitlines())
moved.unlink()
moved.unlink(missing_ok=True)
for act in (lambda: moved.unlink(), lambda: (home / 'deep').rmdir(), lambda: (home / 'notes').mkdir(), lambda: moved.read_text(), lambda: p.write_text(5),
            lambda: list((home / 'app.txt').iterdir()), lambda: home.glob('').__next__(), lambda: (home / 'app.txt').touch(exist_ok=False)):
    try:
        act()
    except (OSError, TypeError, ValueError) as e:
        print(type(e).__name__, getattr(e, 'strerror', e))
print(open(home / 'app.txt').read(), os.path.join(home, 'x') == str(home / 'x'), os.fspath(home) == str(home))
shutil.rmtree(home)
print(home.exists())
