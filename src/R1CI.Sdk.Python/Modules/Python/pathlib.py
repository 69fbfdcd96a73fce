# Paths as objects, over the session's table of virtual files.

import os as _os
import os.path as _path
import _files
from fnmatch import fnmatchcase as _fnmatchcase
from _powerless import denied as _denied

__all__ = ["PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"]


class _Parents:
    def __init__(self, path):
        self._path, self._all = path, []
        while path.parent != path:
            path = path.parent
            self._all.append(path)

    def __len__(self):
        return len(self._all)

    def __getitem__(self, index):
        found = self._all[index]
        return tuple(found) if isinstance(index, slice) else found

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


class PurePath:
    """A path that only computes."""
    __slots__ = ('_root', '_parts')

    def __new__(cls, *args):
        if cls is PurePath:
            cls = PurePosixPath
        return cls._parsed(args)

    @classmethod
    def _parsed(cls, args):
        root, parts = '', []
        for arg in args:
            text = str(arg) if isinstance(arg, PurePath) else _path._text(arg)
            if not isinstance(text, str):
                raise TypeError("argument should be a str object or an os.PathLike object returning str, not %r"
                                % type(text))
            if text.startswith('/'):
                root, parts = '//' if text.startswith('//') and not text.startswith('///') else '/', []
            parts.extend([part for part in text.split('/') if part and part != '.'])
        return cls._of(root, parts)

    @classmethod
    def _of(cls, root, parts):
        self = object.__new__(cls)
        self._root, self._parts = root, list(parts)
        return self

    def __init__(self, *args):
        pass

    drive = property(lambda self: '')
    root = property(lambda self: self._root)
    anchor = property(lambda self: self._root)
    parts = property(lambda self: ((self._root,) if self._root else ()) + tuple(self._parts))
    parents = property(lambda self: _Parents(self))
    name = property(lambda self: self._parts[-1] if self._parts else '')

    @property
    def parent(self):
        return self._of(self._root, self._parts[:-1]) if self._parts else self

    @property
    def suffix(self):
        name = self.name
        at = name.rfind('.')
        return name[at:] if 0 < at < len(name) - 1 else ''

    @property
    def suffixes(self):
        name = self.name
        return [] if name.endswith('.') else ['.' + part for part in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        suffix = self.suffix
        return self.name[:-len(suffix)] if suffix else self.name

    def __str__(self):
        return self._root + '/'.join(self._parts) or '.'

    __fspath__ = as_posix = __str__

    def __bytes__(self):
        return str(self).encode()

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._root == other._root and self._parts == other._parts

    def __hash__(self):
        return hash((self._root, tuple(self._parts)))

    def _key(self):
        return self.parts

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if isinstance(other, PurePath) else NotImplemented

    def __truediv__(self, key):
        return self.joinpath(key) if isinstance(key, (str, PurePath)) else NotImplemented

    def __rtruediv__(self, key):
        return self._parsed((key, self)) if isinstance(key, (str, PurePath)) else NotImplemented

    def joinpath(self, *args):
        return self._parsed((self, *args))

    def with_name(self, name):
        if not self.name:
            raise ValueError("%r has an empty name" % (self,))
        if not name or '/' in name or name == '.':
            raise ValueError("Invalid name %r" % (name,))
        return self._of(self._root, self._parts[:-1] + [name])

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if '/' in suffix or suffix and not suffix.startswith('.') or suffix == '.':
            raise ValueError("Invalid suffix %r" % (suffix,))
        if not self.name:
            raise ValueError("%r has an empty name" % (self,))
        return self._of(self._root, self._parts[:-1] + [self.stem + suffix])

    def relative_to(self, *other):
        base = self._parsed(other)
        size = len(base._parts)
        if base._root != self._root or self._parts[:size] != base._parts:
            raise ValueError(f"{str(self)!r} is not in the subpath of {str(base)!r} OR one path is relative and the "
                             "other is absolute.")
        return self._of('', self._parts[size:])

    def is_relative_to(self, *other):
        try:
            self.relative_to(*other)
            return True
        except ValueError:
            return False

    def is_absolute(self):
        return bool(self._root)

    def is_reserved(self):
        return False

    def as_uri(self):
        if not self._root:
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote
        return 'file://' + quote(str(self))

    def match(self, path_pattern):
        from fnmatch import fnmatchcase
        pattern = self._parsed((path_pattern,))
        parts, wanted = self.parts, pattern.parts
        if not wanted:
            raise ValueError("empty pattern")
        if pattern._root and len(parts) != len(wanted) or len(wanted) > len(parts):
            return False
        return all(fnmatchcase(part, want) for part, want in zip(reversed(parts), reversed(wanted)))

    def __reduce__(self):
        return (self.__class__, tuple(self.parts))


class PurePosixPath(PurePath):
    __slots__ = ()


class PureWindowsPath(PurePath):
    __slots__ = ()


class Path(PurePath):
    """A path into the session's virtual files."""
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        return (PosixPath if cls is Path else cls)._parsed(args)

    @classmethod
    def cwd(cls):
        return cls(_files.current())

    @classmethod
    def home(cls):
        return cls('/')

    def absolute(self):
        return self if self._root else self.cwd() / self

    def resolve(self, strict=False):
        return type(self)(_path.normpath(str(self.absolute())))

    def expanduser(self):
        return self

    def exists(self):
        return _path.exists(self)

    def is_file(self):
        return _path.isfile(self)

    def is_dir(self):
        return _path.isdir(self)

    def is_symlink(self):
        return False

    def is_mount(self):
        return _path.ismount(self)

    def stat(self, *, follow_symlinks=True):
        return _os.stat(self)

    lstat = stat

    def samefile(self, other_path):
        return _path.samefile(self, other_path)

    def iterdir(self):
        for name in _files.names(self):
            yield self / name

    def glob(self, pattern):
        return _found(self, _pattern(self, pattern))

    def rglob(self, pattern):
        return _found(self, ['**'] + _pattern(self, pattern))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            _files.make_folder(self)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except FileExistsError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        _files.remove(self, True)

    def unlink(self, missing_ok=False):
        try:
            _files.remove(self, False)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        _files.rename(self, target)
        return self.__class__(target)

    replace = rename

    def touch(self, mode=0o666, exist_ok=True):
        self.open('a' if exist_ok else 'x').close()

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        return open(self, mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None):
        with self.open(encoding=encoding, errors=errors) as stream:
            return stream.read()

    def read_bytes(self):
        with self.open('rb') as stream:
            return stream.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError('data must be str, not %s' % data.__class__.__name__)
        with self.open('w', encoding=encoding, errors=errors, newline=newline) as stream:
            return stream.write(data)

    def write_bytes(self, data):
        with self.open('wb') as stream:
            return stream.write(data)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        pass


def _pattern(path, pattern):
    if not pattern:
        raise ValueError(f"Unacceptable pattern: {pattern!r}")
    if pattern.startswith('/'):
        raise NotImplementedError("Non-relative patterns are unsupported")
    return [part for part in pattern.split('/') if part and part != '.']


def _found(path, parts):
    """The entries below a path that fit a pattern, each once."""
    seen = set()
    todo = [(path, 0)]
    while todo:
        at, place = todo.pop()
        if place == len(parts):
            if at not in seen:
                seen.add(at)
                yield at
            continue
        if not at.is_dir():
            continue
        part = parts[place]
        children = [at / name for name in _files.names(at)]
        if part == '**':
            below = [(child, place) for child in children if child.is_dir()]
            todo.extend(reversed([(at, place + 1)] + below))
        elif part == '..':
            todo.append((at / '..', place + 1))
        else:
            fits = [child for child in children if _fnmatchcase(child.name, part)]
            todo.extend([(child, place + 1) for child in reversed(fits)])


for _name in 'chmod symlink_to hardlink_to owner group readlink'.split():
    setattr(Path, _name, _denied(_name))


class PosixPath(Path, PurePosixPath):
    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    __slots__ = ()
