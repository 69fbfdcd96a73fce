# File operations on the session's virtual files; what needs more of the machine is refused.

import os as _os
from _powerless import deny as _deny


class Error(OSError):
    pass


class SameFileError(Error):
    pass


class SpecialFileError(OSError):
    pass


class ReadError(OSError):
    pass


def get_terminal_size(fallback=(80, 24)):
    return _os.terminal_size(fallback)


def which(cmd, mode=1, path=None):
    return None


def copyfileobj(fsrc, fdst, length=0):
    while chunk := fsrc.read(length or 65536):
        fdst.write(chunk)


def copyfile(src, dst, *, follow_symlinks=True):
    if _os.path.exists(dst) and _os.path.samefile(src, dst):
        raise SameFileError(f"{src!r} and {dst!r} are the same file")
    with open(src, 'rb') as source, open(dst, 'wb') as target:
        copyfileobj(source, target)
    return dst


def copy(src, dst, *, follow_symlinks=True):
    if _os.path.isdir(dst):
        dst = _os.path.join(dst, _os.path.basename(src))
    return copyfile(src, dst)


copy2 = copy


def copymode(src, dst, *, follow_symlinks=True):
    _os.stat(src), _os.stat(dst)


copystat = copymode


def ignore_patterns(*patterns):
    from fnmatch import filter as matching
    return lambda path, names: {name for pattern in patterns for name in matching(names, pattern)}


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False,
             dirs_exist_ok=False):
    _os.makedirs(dst, exist_ok=dirs_exist_ok)
    names = _os.listdir(src)
    left_out = set(ignore(_os.fspath(src), names)) if ignore is not None else ()
    for name in names:
        if name in left_out:
            continue
        source, target = _os.path.join(src, name), _os.path.join(dst, name)
        if _os.path.isdir(source):
            copytree(source, target, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
        else:
            copy_function(source, target)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, dir_fd=None):
    try:
        for folder, folders, files in _os.walk(path, topdown=False, onerror=None):
            for name in files:
                _os.unlink(_os.path.join(folder, name))
            for name in folders:
                _os.rmdir(_os.path.join(folder, name))
        _os.rmdir(path)
    except OSError as error:
        if onerror is not None:
            onerror(_os.rmdir, path, (type(error), error, error.__traceback__))
        elif not ignore_errors:
            raise


def move(src, dst, copy_function=copy2):
    target = dst
    if _os.path.isdir(dst):
        target = _os.path.join(dst, _os.path.basename(_os.fspath(src).rstrip('/')))
        if _os.path.exists(target):
            raise Error(f"Destination path '{target}' already exists")
    _os.rename(src, target)
    return target


_deny(globals(), 'make_archive unpack_archive disk_usage chown')
