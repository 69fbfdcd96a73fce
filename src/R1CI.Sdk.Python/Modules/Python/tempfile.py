# Temporary files and folders among the session's virtual files, with names that count up: equal in every run.

import io as _io
import os as _os

tempdir = None
template = 'tmp'
_made = 0


def gettempdir():
    return tempdir or '/tmp'


def gettempprefix():
    return template


def _fresh(suffix, prefix, dir):
    global _made
    folder = gettempdir() if dir is None else _os.fspath(dir)
    if folder == gettempdir() and not _os.path.isdir(folder):
        _os.makedirs(folder)
    while True:
        _made += 1
        name = _os.path.join(folder, f"{template if prefix is None else prefix}{_made:08d}{suffix or ''}")
        if not _os.path.exists(name):
            return name


def mktemp(suffix='', prefix=template, dir=None):
    return _fresh(suffix, prefix, dir)


def mkdtemp(suffix=None, prefix=None, dir=None):
    name = _fresh(suffix, prefix, dir)
    _os.mkdir(name)
    return name


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    name = _fresh(suffix, prefix, dir)
    open(name, 'x').close()
    return 3, name


class _TemporaryFile:
    """An open file that is removed when it is closed."""

    def __init__(self, file, name, delete):
        self.file, self.name, self.delete = file, name, delete

    def __getattr__(self, name):
        return getattr(self.file, name)

    def __iter__(self):
        return iter(self.file)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, *exc_info):
        self.close()

    def close(self):
        if not self.file.closed:
            self.file.close()
            if self.delete and _os.path.exists(self.name):
                _os.unlink(self.name)


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None):
    name = _fresh(suffix, prefix, dir)
    open(name, 'x').close()
    return _TemporaryFile(open(name, mode, buffering, encoding, errors, newline), name, delete)


TemporaryFile = NamedTemporaryFile


def SpooledTemporaryFile(max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                         dir=None, *, errors=None):
    return _io.BytesIO() if 'b' in mode else _io.StringIO(newline=newline)


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)

    def __repr__(self):
        return f"<{type(self).__name__} {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, *exc_info):
        self.cleanup()

    def cleanup(self):
        import shutil
        shutil.rmtree(self.name, ignore_errors=True)
