# File name patterns over the session's table of virtual files.

import os.path as _path
import _files
from fnmatch import fnmatchcase as _fits


def has_magic(s):
    return any(char in s for char in '*?[')


def escape(pathname):
    return ''.join([f'[{char}]' if char in '*?[' else char for char in pathname])


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    parts = pathname.split('/')
    start = ''
    if pathname.startswith('/'):
        parts, start = pathname.lstrip('/').split('/'), '/'
    return _matches(root_dir or '', start, parts, recursive, include_hidden)


def _matches(root, start, parts, recursive, hidden):
    todo = [(start, 0, False)]
    while todo:
        at, place, is_below = todo.pop()
        if place == len(parts):
            yield at
            continue
        part = parts[place]
        if recursive and part == '**':
            below = [_path.join(at, name) for name in _names(root, at, hidden)]
            todo.extend(reversed([(path, place, True) for path in below if _path.isdir(_path.join(root, path))]))
            if place + 1 == len(parts):
                todo.extend(reversed([(path, len(parts), True) for path in below if not _path.isdir(_path.join(root, path))]))
                if at:
                    yield at if is_below else _path.join(at, '')
            else:
                todo.append((at, place + 1, False))
        elif has_magic(part):
            wants_hidden = hidden or part.startswith('.')
            found = [name for name in _names(root, at, wants_hidden) if _fits(name, part)]
            todo.extend([(_path.join(at, name), place + 1, False) for name in reversed(found)])
        else:
            path = _path.join(at, part)
            if _path.isdir(_path.join(root, path)) if place + 1 < len(parts) or not part else _path.exists(_path.join(root, path)):
                todo.append((path, place + 1, False))


def _names(root, at, hidden):
    folder = _path.join(root, at) or '.'
    if not _path.isdir(folder):
        return []
    return [name for name in _files.names(folder) if hidden or not name.startswith('.')]
