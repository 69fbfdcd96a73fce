from pathlib import PurePosixPath, Path, PurePath
import os
import os.path

p = PurePosixPath('/a/b/../c.tar.gz')
print(p, repr(p), p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parts, p.anchor, list(p.parents), p.is_absolute())
print(p / 'x', PurePosixPath('a') / 'b' / '/c', 'z' / PurePosixPath('q'), p.with_name('n.txt'), p.with_suffix('.x'), p.with_stem('s'), PurePosixPath('a//b/./c/'), PurePosixPath(), PurePosixPath('.'))
print(PurePosixPath('/a/b').relative_to('/a'), PurePosixPath('/a/b').is_relative_to('/c'), PurePosixPath('a/b.py').match('*.py'), PurePosixPath('a') < PurePosixPath('b'), PurePosixPath('a') == PurePosixPath('a'), len({PurePosixPath('a'), PurePosixPath('a')}), PurePosixPath('a', 'b', 'c').joinpath('d', 'e').as_posix())
for f in (lambda: PurePosixPath('/a').relative_to('/b'), lambda: PurePosixPath('/').with_name('x'), lambda: PurePosixPath('a').with_suffix('x'), lambda: PurePosixPath(3)):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(os.path.join('a', 'b', '/c', 'd'), os.path.splitext('x/a.b.c'), os.path.splitext('.bashrc'), os.path.basename('/a/b/'), os.path.dirname('/a/b'), os.path.split('a/b'), os.path.normpath('/a/./b/../c//d'), os.path.isabs('/x'), os.path.commonprefix(['abc', 'abd']), os.path.commonpath(['/a/b/c', '/a/b/d']), os.path.relpath('/a/b', '/a/c'), os.sep, os.linesep == '\n', os.path.exists('/nope/x'), os.path.join('a', ''), os.path.normpath(''), os.fspath(PurePosixPath('q/r')))
print(os.environ.get('R1CI_NOT_SET', 'default'), os.getenv('R1CI_NOT_SET'), os.path.isfile('/nope/file'), Path('x/y').name, Path('/no/such').exists())
