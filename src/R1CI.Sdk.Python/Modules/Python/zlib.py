# Compression, over whole strings: pieces are collected and worked on at the end.

from _zlib import adler32, compress as _compress, decompress as _decompress
from binascii import crc32  # noqa

MAX_WBITS, DEFLATED, DEF_MEM_LEVEL, DEF_BUF_SIZE = 15, 8, 8, 16384
Z_NO_COMPRESSION, Z_BEST_SPEED, Z_BEST_COMPRESSION, Z_DEFAULT_COMPRESSION = 0, 1, 9, -1
Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_FIXED, Z_DEFAULT_STRATEGY = 1, 2, 3, 4, 0
Z_NO_FLUSH, Z_PARTIAL_FLUSH, Z_SYNC_FLUSH, Z_FULL_FLUSH, Z_FINISH, Z_BLOCK, Z_TREES = 0, 1, 2, 3, 4, 5, 6
ZLIB_VERSION = ZLIB_RUNTIME_VERSION = '1.2.13'


class error(Exception):
    """Data that is not compressed as expected."""

    __module__ = 'zlib'


def compress(data, /, level=-1, wbits=MAX_WBITS):
    if not -1 <= level <= 9:
        raise error('Bad compression level')
    return _compress(data, wbits, level)


def decompress(data, /, wbits=MAX_WBITS, bufsize=DEF_BUF_SIZE):
    if not len(data):
        raise error('Error -5 while decompressing data: incomplete or truncated stream')
    found = _decompress(data, wbits, -1)
    if found is None or not _is_whole(data, found, wbits):
        if found is None or bytes(data[:1]) not in (b'\x78', b'\x1f', b'\x58', b'\x68', b'\x48') and 0 < wbits < 16:
            raise error('Error -3 while decompressing data: incorrect header check')
        raise error('Error -5 while decompressing data: incomplete or truncated stream')
    return found


def _is_whole(data, found, wbits):
    """Whether the data ends in the checksum of what was found."""
    if wbits < 0:
        return True
    if wbits > 15:
        return crc32(found).to_bytes(4, 'little') in data[-12:]
    return adler32(found).to_bytes(4, 'big') in bytes(data)


class _Compress:
    def __init__(self, level, wbits):
        self._level, self._wbits, self._parts, self._done = level, wbits, [], False

    def compress(self, data, /):
        self._parts.append(bytes(data))
        return b''

    def flush(self, mode=Z_FINISH, /):
        if self._done or mode != Z_FINISH:
            return b''
        self._done = True
        return _compress(b''.join(self._parts), self._wbits, self._level)

    def copy(self):
        other = _Compress(self._level, self._wbits)
        other._parts, other._done = self._parts[:], self._done
        return other


class _Decompress:
    def __init__(self, wbits):
        self._wbits, self._input, self._given = wbits, b'', 0
        self.unused_data = self.unconsumed_tail = b''
        self.eof = False

    def decompress(self, data, /, max_length=0):
        if self.eof:
            self.unused_data += bytes(data)
            return b''
        self._input += bytes(data)
        found = _decompress(self._input, self._wbits, -1)
        if found is None:
            raise error('Error -3 while decompressing data: invalid data')
        new = found[self._given:]
        if max_length and len(new) > max_length:
            new = new[:max_length]
            self.unconsumed_tail = self._input[-1:]
        else:
            self.unconsumed_tail = b''
            self._end(found)
        self._given += len(new)
        return new

    def _end(self, found):
        if self._wbits < 0 or not found:
            return
        mark = crc32(found).to_bytes(4, 'little') if self._wbits > 15 else adler32(found).to_bytes(4, 'big')
        at = self._input.find(mark)
        if at >= 0:
            self.eof = True
            self.unused_data = self._input[at + (8 if self._wbits > 15 else 4):]

    def flush(self, length=DEF_BUF_SIZE, /):
        return self.decompress(b'')


def compressobj(level=-1, method=DEFLATED, wbits=MAX_WBITS, memLevel=DEF_MEM_LEVEL, strategy=0, zdict=None):
    return _Compress(level, wbits)


def decompressobj(wbits=MAX_WBITS, zdict=b''):
    return _Decompress(wbits)
