# Encodings by name: the text encodings of str and bytes, and those between bytes or between texts.

import binascii as _binascii
from io import TextIOWrapper as _TextIOWrapper, open as _open

BOM_UTF8 = b'\xef\xbb\xbf'
BOM_LE = BOM_UTF16_LE = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = b'\xfe\xff'
BOM = BOM_UTF16 = BOM_UTF16_LE
BOM_UTF32 = BOM_UTF32_LE = b'\xff\xfe\x00\x00'
BOM_UTF32_BE = b'\x00\x00\xfe\xff'

_ROT13 = {a + i: a + (i + 13) % 26 for a in (65, 97) for i in range(26)}


def _rot13(text, errors='strict'):
    return str.translate(text, _ROT13), len(text)


def _between_bytes(function):
    def code(data, errors='strict'):
        return function(data), len(data)
    return code


def _quoted(data):
    import base64
    return base64.encodebytes(data)


# Codecs that are not text encodings: name -> (encode, decode).
_SPECIAL = {
    'rot_13': (_rot13, _rot13),
    'hex_codec': (_between_bytes(_binascii.hexlify), _between_bytes(_binascii.unhexlify)),
    'base64_codec': (_between_bytes(_quoted), _between_bytes(_binascii.a2b_base64)),
}
_ALIASES = {'rot13': 'rot_13', 'hex': 'hex_codec', 'base64': 'base64_codec', 'base_64': 'base64_codec'}


def _text_codec(name):
    return (lambda text, errors='strict': (str.encode(text, name, errors), len(text)),
            lambda data, errors='strict': (bytes(data).decode(name, errors), len(data)))


class CodecInfo(tuple):
    """Encoder, decoder, reader and writer of an encoding."""

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, *, name=None):
        self = super().__new__(cls, (encode, decode, streamreader, streamwriter))
        self.encode, self.decode, self.name = encode, decode, name
        self.streamreader, self.streamwriter = streamreader, streamwriter
        return self

    def __repr__(self):
        return f'<codecs.CodecInfo object for encoding {self.name} at {id(self):#x}>'


def lookup(encoding, /):
    key = encoding.lower().replace('-', '_').replace(' ', '_')
    key = _ALIASES.get(key, key)
    if key in _SPECIAL:
        return CodecInfo(*_SPECIAL[key], name=key.removesuffix('_codec').replace('_', '-'))
    ''.encode(encoding)
    name = {'utf8': 'utf-8', 'utf_8': 'utf-8', 'latin_1': 'iso8859-1', 'latin1': 'iso8859-1'}.get(key, key.replace('_', '-'))
    return CodecInfo(*_text_codec(encoding), _reader(encoding), _writer(encoding), name=name)


def encode(obj, encoding='utf-8', errors='strict'):
    return lookup(encoding).encode(obj, errors)[0]


def decode(obj, encoding='utf-8', errors='strict'):
    return lookup(encoding).decode(obj, errors)[0]


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


class StreamWriter:
    """Text written to a file of bytes."""

    encoding = 'utf-8'

    def __init__(self, stream, errors='strict'):
        self.stream, self.errors = stream, errors

    def write(self, text):
        self.stream.write(text.encode(self.encoding, self.errors))

    def writelines(self, lines):
        self.write(''.join(lines))

    def __getattr__(self, name):
        return getattr(self.stream, name)


class StreamReader(StreamWriter):
    """Text read from a file of bytes."""

    def read(self, size=-1):
        return self.stream.read(size).decode(self.encoding, self.errors)

    def readline(self):
        return self.stream.readline().decode(self.encoding, self.errors)

    def readlines(self):
        return list(self)

    def __iter__(self):
        return iter(self.readline, '')

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line


def _reader(encoding):
    return type('StreamReader', (StreamReader,), {'encoding': encoding})


def _writer(encoding):
    return type('StreamWriter', (StreamWriter,), {'encoding': encoding})


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    return _open(filename, mode) if encoding is None else _open(filename, mode, encoding=encoding, errors=errors)


def iterencode(iterator, encoding, errors='strict'):
    return (part for part in (encode(x, encoding, errors) for x in iterator) if part)


def iterdecode(iterator, encoding, errors='strict'):
    yield decode(b''.join(iterator), encoding, errors)


def escape_decode(data, errors='strict'):
    data = data.encode('latin-1') if isinstance(data, str) else bytes(data)
    return data.decode('unicode_escape', errors).encode('latin-1'), len(data)


def escape_encode(data, errors='strict'):
    return repr(bytes(data))[2:-1].encode(), len(data)


def utf_8_encode(text, errors='strict'):
    return text.encode('utf-8', errors), len(text)


def utf_8_decode(data, errors='strict', final=False):
    return bytes(data).decode('utf-8', errors), len(data)


def unicode_escape_encode(text, errors='strict'):
    return text.encode('unicode_escape', errors), len(text)


def unicode_escape_decode(data, errors='strict', final=True):
    data = data.encode('utf-8') if isinstance(data, str) else bytes(data)
    return data.decode('unicode_escape', errors), len(data)


def register(search_function):
    pass
