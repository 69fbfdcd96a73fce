# The lines of several files, or of standard input, one after the other.

import sys
from types import GenericAlias as _Alias

__all__ = ["input", "close", "nextfile", "filename", "lineno", "filelineno", "fileno", "isfirstline", "isstdin",
           "FileInput", "hook_compressed", "hook_encoded"]
_state = None


class FileInput:
    def __init__(self, files=None, inplace=False, backup="", *, mode="r", openhook=None, encoding=None, errors=None):
        import os
        if isinstance(files, (str, os.PathLike)):
            files = (os.fspath(files),)
        files = tuple(sys.argv[1:] if files is None else files)
        if mode not in ('r', 'rb'):
            raise ValueError("FileInput opening mode must be 'r' or 'rb'")
        if inplace:
            raise PermissionError(1, 'Operation not permitted: fileinput cannot change files in place here')
        self._files = files or ('-',)
        self._mode, self._hook, self._encoding, self._errors = mode, openhook, encoding, errors
        self._next, self._file, self._name = 0, None, None
        self._line = self._file_line = 0

    __class_getitem__ = classmethod(_Alias)

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def close(self):
        self.nextfile()
        self._files = ()

    def nextfile(self):
        file, self._file = self._file, None
        if file is not None and file is not sys.stdin:
            file.close()

    def readline(self):
        while True:
            if self._file is None:
                if self._next >= len(self._files):
                    return b'' if self._mode == 'rb' else ''
                self._open()
            line = self._file.readline()
            if line:
                self._line += 1
                self._file_line += 1
                return line
            self.nextfile()

    def _open(self):
        self._name = self._files[self._next]
        self._next += 1
        self._file_line = 0
        if self._name == '-':
            self._name = '<stdin>'
            self._file = sys.stdin.buffer if self._mode == 'rb' else sys.stdin
        elif self._hook:
            self._file = self._hook(self._name, self._mode)
        else:
            self._file = open(self._name, self._mode, encoding=self._encoding, errors=self._errors)

    def filename(self):
        return self._name

    def lineno(self):
        return self._line

    def filelineno(self):
        return self._file_line

    def fileno(self):
        return self._file.fileno() if self._file is not None else -1

    def isfirstline(self):
        return self._file_line == 1

    def isstdin(self):
        return self._name == '<stdin>'


def input(files=None, inplace=False, backup="", *, mode="r", openhook=None, encoding=None, errors=None):
    global _state
    if _state and _state._file:
        raise RuntimeError("input() already active")
    _state = FileInput(files, inplace, backup, mode=mode, openhook=openhook, encoding=encoding, errors=errors)
    return _state


def close():
    global _state
    state, _state = _state, None
    if state:
        state.close()


def _of_state(name):
    def ask():
        if not _state:
            raise RuntimeError("no active input()")
        return getattr(_state, name)()
    ask.__name__ = ask.__qualname__ = name
    return ask


nextfile, filename, lineno, filelineno, fileno, isfirstline, isstdin = map(_of_state, (
    'nextfile', 'filename', 'lineno', 'filelineno', 'fileno', 'isfirstline', 'isstdin'))


def hook_compressed(filename, mode, *, encoding=None, errors=None):
    if not filename.endswith('.gz'):
        return open(filename, mode, encoding=encoding if 'b' not in mode else None)
    import gzip
    return gzip.open(filename, mode if 'b' in mode else 'rt', encoding=encoding)


def hook_encoded(encoding, errors=None):
    return lambda filename, mode: open(filename, mode, encoding=encoding, errors=errors)
