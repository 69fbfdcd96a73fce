# The operating system, without power: paths and the session's virtual files work, the environment is empty, every other
# act is refused.

from importlib import import_module as _import

path = _import('os.path')
from _powerless import deny as _deny
import _files

__path__ = []
name, linesep = 'posix', '\n'
curdir, pardir, sep, extsep, altsep, pathsep, defpath, devnull = (
    path.curdir, path.pardir, path.sep, path.extsep, path.altsep, path.pathsep, path.defpath, path.devnull)
error = OSError
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
O_RDONLY, O_WRONLY, O_RDWR, O_APPEND, O_CREAT, O_EXCL, O_TRUNC = 0, 1, 2, 1024, 64, 128, 512
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
EX_OK = 0
fspath = path._text


class _Environ(dict):
    """An environment of the session's own; setting a variable changes nothing outside."""

    def __repr__(self):
        return f'environ({dict(self)!r})'

    def __setitem__(self, key, value):
        for part in (key, value):
            if not isinstance(part, str):
                raise TypeError("str expected, not %s" % type(part).__name__)
        super().__setitem__(key, value)


environ = _Environ()
supports_bytes_environ = False


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    environ[key] = value


def unsetenv(key):
    environ.pop(key, None)


class PathLike:
    """What has a path: anything with __fspath__."""

    @classmethod
    def __class_getitem__(cls, item):
        return type(list[int])(cls, (item,))


def fsencode(filename):
    filename = fspath(filename)
    return filename if isinstance(filename, bytes) else filename.encode('utf-8', 'surrogateescape')


def fsdecode(filename):
    filename = fspath(filename)
    return filename if isinstance(filename, str) else filename.decode('utf-8', 'surrogateescape')


getcwd = _files.current
chdir = _files.change


def getcwdb():
    return fsencode(getcwd())


class stat_result(tuple):
    """What is known of a virtual file: its kind and its size."""
    st_mode, st_ino, st_dev, st_nlink, st_uid, st_gid, st_size, st_atime, st_mtime, st_ctime = [
        property(lambda self, place=place: self[place]) for place in range(10)]

    def __repr__(self):
        names = 'st_mode st_ino st_dev st_nlink st_uid st_gid st_size st_atime st_mtime st_ctime'.split()
        return 'os.stat_result(%s)' % ', '.join([f'{name}={value}' for name, value in zip(names, self)])


def stat(path, *, dir_fd=None, follow_symlinks=True):
    size = _files.size(path)
    mode = 0o40755 if _files.kind(path) == 2 else 0o100644
    return stat_result((mode, 0, 0, 1, 0, 0, size, 946684800, 946684800, 946684800))


lstat = stat


def listdir(path='.'):
    return _files.names('.' if path is None else path)


class DirEntry:
    """An entry of a folder, as scandir() gives it."""

    def __init__(self, folder, name):
        self.name, self.path = name, path.join(folder, name)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f'<DirEntry {self.name!r}>'

    def is_dir(self, *, follow_symlinks=True):
        return path.isdir(self.path)

    def is_file(self, *, follow_symlinks=True):
        return path.isfile(self.path)

    def is_symlink(self):
        return False

    def inode(self):
        return 0

    def stat(self, *, follow_symlinks=True):
        return stat(self.path)


class _Entries:
    def __init__(self, folder):
        self._entries = iter([DirEntry(folder, name) for name in listdir(folder)])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()

    def close(self):
        self._entries = iter(())


def scandir(path='.'):
    return _Entries('.' if path is None else fspath(path))


def mkdir(path, mode=0o777, *, dir_fd=None):
    _files.make_folder(path)


def makedirs(name, mode=0o777, exist_ok=False):
    head, tail = path.split(fspath(name).rstrip('/') or '/')
    missing = []
    while head and tail and not path.exists(head):
        missing.append(head)
        head, tail = path.split(head)
    for folder in reversed(missing):
        if folder.rstrip('/').rpartition('/')[2] not in ('.', '..'):
            mkdir(folder)
    if not (exist_ok and path.isdir(name)):
        mkdir(name)


def remove(path, *, dir_fd=None):
    _files.remove(path, False)


def unlink(path, *, dir_fd=None):
    _files.remove(path, False)


def rmdir(path, *, dir_fd=None):
    _files.remove(path, True)


def _prune(name):
    while True:
        name = path.dirname(name)
        if not name or name == '/':
            return
        try:
            rmdir(name)
        except OSError:
            return


def removedirs(name):
    rmdir(name)
    _prune(name)


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    _files.rename(src, dst)


replace = rename


def renames(old, new):
    head = path.dirname(new)
    if head and not path.exists(head):
        makedirs(head)
    rename(old, new)
    _prune(old)


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    _files.size(path)


def truncate(path, length):
    with open(path, 'r+b') as file:
        file.truncate(length)


def fsync(fd):
    pass


def getpid():
    return 1


def getppid():
    return 0


def cpu_count():
    return 1


def getlogin():
    return 'user'


def urandom(size):
    """Bytes of the session's seeded generator; no entropy of the machine."""
    import random
    return random.getrandbits(8 * size).to_bytes(size, 'big') if size else b''


def strerror(code):
    return {1: 'Operation not permitted', 2: 'No such file or directory', 13: 'Permission denied'}.get(
        code, f'Unknown error {code}')


class terminal_size(tuple):
    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return f'os.terminal_size(columns={self[0]}, lines={self[1]})'


def get_terminal_size(fd=0):
    return terminal_size((80, 24))


def isatty(fd):
    return False


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    kind = _files.kind(path)
    return kind != 0 and not (mode & W_OK and not _files.is_writable(path)) and not (mode & X_OK and kind == 1)


def walk(top, topdown=True, onerror=None, followlinks=False):
    top = fspath(top)
    todo = [(top, False)]
    while todo:
        folder, listed = todo.pop()
        if listed:
            yield listed
            continue
        try:
            names = listdir(folder)
        except OSError as error:
            if onerror is not None:
                onerror(error)
            continue
        folders = [name for name in names if path.isdir(path.join(folder, name))]
        found = (folder, folders, [name for name in names if name not in folders])
        if topdown:
            yield found
        else:
            todo.append((folder, found))
        todo.extend([(path.join(folder, name), False) for name in reversed(folders)])


def _stream(fd, reads):
    # The standard streams are the only descriptors there are.
    if not isinstance(fd, int):
        raise TypeError(f"'{type(fd).__name__}' object cannot be interpreted as an integer")
    if not (fd == 0 if reads else fd in (1, 2)):
        raise OSError(9, 'Bad file descriptor')
    return _import('_stdio')


def read(fd, n, /):
    if n < 0:
        raise OSError(22, 'Invalid argument')
    return _stream(fd, True).read(fd, n)


def write(fd, data, /):
    return _stream(fd, False).write(fd, data)


class _StreamStatus:
    """What fstat says of a standard stream: the input is a file of known size, as with a redirection."""

    st_dev = st_ino = st_nlink = st_uid = st_gid = 0
    st_atime = st_mtime = st_ctime = 0.0

    def __init__(self, fd):
        self.st_mode = 0o100600
        self.st_size = 0 if fd else _stream(fd, True).size()


def fstat(fd):
    if fd not in (0, 1, 2):
        raise OSError(9, 'Bad file descriptor')
    return _StreamStatus(fd)


_deny(globals(), 'chmod chown open close fdopen popen system spawnl spawnv execv execve execl execvp fork '
                 'forkpty kill killpg wait waitpid pipe dup dup2 link symlink readlink umask uname '
                 'getuid geteuid getgid setuid nice times putenvb startfile sendfile mkfifo fchmod '
                 'get_exec_path statvfs')
_deny(globals(), '_exit abort')
