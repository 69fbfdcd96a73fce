# Paths as text, in the POSIX form; what exists is what the session's table of virtual files holds.

import _files

curdir, pardir, extsep, sep, pathsep, defpath, altsep, devnull = '.', '..', '.', '/', ':', '/bin:/usr/bin', None, '/dev/null'
supports_unicode_filenames = True
__all__ = ["normcase", "isabs", "join", "splitdrive", "split", "splitext", "basename", "dirname", "commonprefix",
           "getsize", "getmtime", "getatime", "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount",
           "expanduser", "expandvars", "normpath", "abspath", "samefile", "sameopenfile", "samestat", "curdir",
           "pardir", "sep", "pathsep", "defpath", "altsep", "extsep", "devnull", "realpath",
           "supports_unicode_filenames", "relpath", "commonpath"]


def _text(path):
    if isinstance(path, (str, bytes)):
        return path
    convert = getattr(type(path), '__fspath__', None)
    if convert is None:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")
    return convert(path)


def normcase(s):
    return _text(s)


def isabs(s):
    return _text(s)[:1] in ('/', b'/')


def join(a, *p):
    a = _text(a)
    slash = b'/' if isinstance(a, bytes) else '/'
    path = a
    for part in map(_text, p):
        if part.startswith(slash):
            path = part
        elif not path or path.endswith(slash):
            path += part
        else:
            path += slash + part
    return path


def split(p):
    p = _text(p)
    slash = b'/' if isinstance(p, bytes) else '/'
    at = p.rfind(slash) + 1
    head, tail = p[:at], p[at:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    p = _text(p)
    dot, slash = (b'.', b'/') if isinstance(p, bytes) else ('.', '/')
    start = p.rfind(slash) + 1
    at = p.rfind(dot)
    if at > start and p[start:at].strip(dot):
        return p[:at], p[at:]
    return p, p[:0]


def splitdrive(p):
    p = _text(p)
    return p[:0], p


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def commonprefix(m):
    if not m:
        return ''
    low, high = min(m), max(m)
    for index, char in enumerate(low):
        if char != high[index]:
            return low[:index]
    return low


def commonpath(paths):
    paths = [_text(path) for path in paths]
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    if len({path.startswith('/') for path in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    parts = [[part for part in path.split('/') if part and part != '.'] for path in paths]
    low, high = min(parts), max(parts)
    common = low
    for index, part in enumerate(low):
        if part != high[index]:
            common = low[:index]
            break
    return ('/' if paths[0].startswith('/') else '') + '/'.join(common)


def normpath(path):
    path = _text(path)
    if not path:
        return '.'
    lead = '//' if path.startswith('//') and not path.startswith('///') else '/' if path.startswith('/') else ''
    parts = []
    for part in path.split('/'):
        if part in ('', '.'):
            continue
        if part != '..' or not lead and not parts or parts and parts[-1] == '..':
            parts.append(part)
        elif parts:
            parts.pop()
    return lead + '/'.join(parts) or '.'


def abspath(path):
    return normpath(join(_files.current(), _text(path)))


def realpath(filename, *, strict=False):
    return abspath(filename)


def relpath(path, start=None):
    if not path:
        raise ValueError("no path specified")
    there = [part for part in abspath(path).split('/') if part]
    here = [part for part in abspath(start or '.').split('/') if part]
    shared = 0
    while shared < min(len(there), len(here)) and there[shared] == here[shared]:
        shared += 1
    return '/'.join(['..'] * (len(here) - shared) + there[shared:]) or '.'


def expanduser(path):
    return _text(path)


def expandvars(path):
    return _text(path)


def _kind(path):
    try:
        return _files.kind(path)
    except (OSError, ValueError):
        return 0


def exists(path):
    return _kind(path) != 0


lexists = exists


def isfile(path):
    return _kind(path) == 1


def isdir(s):
    return _kind(s) == 2


def islink(path):
    _text(path)
    return False


def ismount(path):
    return abspath(path) == '/'


def getsize(filename):
    return _files.size(filename)


def getmtime(filename):
    """When the session's clock starts: the table keeps no times."""
    _files.size(filename)
    return 946684800.0


getatime = getctime = getmtime


def samefile(f1, f2):
    return abspath(f1) == abspath(f2)


def sameopenfile(fp1, fp2):
    return fp1 == fp2


def samestat(s1, s2):
    return s1 == s2
