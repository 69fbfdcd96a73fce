# The operating system, without power: path functions work, the environment is empty, every act is refused.

from importlib import import_module as _import

path = _import('os.path')
from _powerless import deny as _deny

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


def getcwd():
    return '/'


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


def access(path, mode):
    return False


def walk(top, topdown=True, onerror=None, followlinks=False):
    fspath(top)
    return iter(())


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


_deny(globals(), 'listdir scandir mkdir makedirs remove unlink rename renames replace rmdir removedirs stat lstat chmod '
                 'chown chdir open close fdopen popen system spawnl spawnv execv execve execl execvp fork '
                 'forkpty kill killpg wait waitpid pipe dup dup2 link symlink readlink utime truncate umask uname '
                 'getuid geteuid getgid setuid nice times putenvb startfile sendfile mkfifo fsync fchmod '
                 'get_exec_path statvfs')
_deny(globals(), '_exit abort')
