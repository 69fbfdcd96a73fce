# gzip streams in memory and in files.

import io
import zlib

__all__ = ["BadGzipFile", "GzipFile", "open", "compress", "decompress"]
_open_file = open


class BadGzipFile(OSError):
    """Data that is not a gzip stream."""


def compress(data, compresslevel=9, *, mtime=None):
    packed = zlib.compress(data, compresslevel, 31)
    # A time of zero, so that equal data gives equal bytes.
    return packed[:4] + int(mtime or 0).to_bytes(4, 'little') + packed[8:]


def decompress(data):
    if not data:
        return b''
    if bytes(data[:2]) != b'\x1f\x8b':
        raise BadGzipFile(f'Not a gzipped file ({bytes(data[:2])!r})')
    try:
        return zlib.decompress(data, 31)
    except zlib.error:
        raise EOFError("Compressed file ended before the end-of-stream marker was reached") from None


class GzipFile(io.BytesIO):
    """A gzip file: read whole when opened, written whole when closed."""

    def __init__(self, filename=None, mode='rb', compresslevel=9, fileobj=None, mtime=None):
        self.mode, self._level, self._mtime = mode, compresslevel, mtime
        self._own = fileobj is None
        self._file = _open_file(filename, 'rb' if mode[0] == 'r' else mode[0] + 'b') if self._own else fileobj
        self.name = filename if filename is not None else getattr(fileobj, 'name', '')
        super().__init__(decompress(self._file.read()) if mode[0] == 'r' else b'')

    def close(self):
        if not self.closed:
            if self.mode[0] != 'r':
                self._file.write(compress(self.getvalue(), self._level, mtime=self._mtime))
            if self._own:
                self._file.close()
            super().close()

    def __exit__(self, *error):
        self.close()


def open(filename, mode='rb', compresslevel=9, encoding=None, errors=None, newline=None):
    binary = GzipFile(filename if isinstance(filename, (str, bytes)) else None, mode.replace('t', ''), compresslevel,
                      None if isinstance(filename, (str, bytes)) else filename)
    return io.TextIOWrapper(binary, encoding, errors, newline) if 't' in mode else binary
