# JSON text from values and back; the work is done natively (_json).

from _json import decode as _decode, encode as _encode, skip as _skip

__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']


class JSONDecodeError(ValueError):
    """A text that is not JSON: what is wrong, and where."""

    def __init__(self, msg, doc, pos):
        self.msg, self.doc, self.pos = msg, doc, pos
        self.lineno, self.colno = doc.count('\n', 0, pos) + 1, pos - doc.rfind('\n', 0, pos)
        super().__init__(f'{msg}: line {self.lineno} column {self.colno} (char {pos})')

    def __reduce__(self):
        return type(self), (self.msg, self.doc, self.pos)


class JSONDecoder:
    """Reads JSON; hooks may replace what becomes of objects and numbers."""

    def __init__(self, *, strict=True, object_hook=None, object_pairs_hook=None, parse_float=None, parse_int=None,
                 parse_constant=None):
        self.strict = strict
        self.object_hook, self.object_pairs_hook = object_hook, object_pairs_hook
        self.parse_float, self.parse_int, self.parse_constant = parse_float, parse_int, parse_constant

    def decode(self, s):
        """The value of a text that holds one JSON value and nothing else but white space."""
        if isinstance(s, (bytes, bytearray, memoryview)):
            raise TypeError('cannot use a string pattern on a bytes-like object')
        if not isinstance(s, str):
            raise TypeError(f"expected string or bytes-like object, got '{type(s).__name__}'")
        value, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        """The value that starts at an index, and where it ends."""
        result = _decode(s, idx, self.object_hook, self.parse_float, self.parse_int, self.parse_constant,
                         self.object_pairs_hook, self.strict)
        if len(result) == 3:
            raise JSONDecodeError(result[0], s, result[1]) from None
        return result


class JSONEncoder:
    """Writes JSON; a subclass may override default() for values JSON has no form for."""

    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, indent=None, separators=None, default=None, sort_keys=False, skipkeys=False,
                 ensure_ascii=True, check_circular=True, allow_nan=True):
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default
        self.indent, self.sort_keys = indent, sort_keys
        self.skipkeys, self.ensure_ascii = skipkeys, ensure_ascii
        self.check_circular, self.allow_nan = check_circular, allow_nan

    def default(self, o):
        """What stands for a value JSON has no form for."""
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        """The JSON text of a value."""
        return _encode(o, self.indent, self.item_separator, self.key_separator, self.skipkeys, self.ensure_ascii,
                       self.check_circular, self.allow_nan, self.sort_keys, self.default)

    def iterencode(self, o, _one_shot=False):
        """The JSON text of a value, in pieces."""
        if isinstance(o, (list, tuple, dict)) and o:
            yield from self._pieces(o, 1, [])
        else:
            yield self.encode(o)

    def _pieces(self, o, depth, around):
        """A container's brackets, separators and items, each a piece."""
        if self.check_circular and any(o is outer for outer in around):
            raise ValueError('Circular reference detected')
        step = self.indent if isinstance(self.indent, str) or self.indent is None else ' ' * self.indent
        start = '' if step is None else '\n' + step * depth
        around = [*around, o]
        yield from (self._members if isinstance(o, dict) else self._items)(o, start, depth, around)
        if step is not None:
            yield '\n' + step * (depth - 1)
        yield '}' if isinstance(o, dict) else ']'

    def _items(self, o, start, depth, around):
        before = '[' + start
        for item in o:
            if isinstance(item, (list, tuple, dict)) and item:
                yield before
                yield from self._pieces(item, depth + 1, around)
            else:
                yield before + self.encode(item)
            before = self.item_separator + start

    def _members(self, o, start, depth, around):
        yield '{'
        before = start
        for key, item in sorted(o.items()) if self.sort_keys else o.items():
            whole = JSONEncoder(skipkeys=self.skipkeys, ensure_ascii=self.ensure_ascii).encode({key: 0})
            if whole == '{}':
                continue
            if before:
                yield before
            before = self.item_separator + start
            yield whole[1:-len(': 0}')]
            yield self.key_separator
            if isinstance(item, (list, tuple, dict)) and item:
                yield from self._pieces(item, depth + 1, around)
            else:
                yield self.encode(item)


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
          separators=None, default=None, sort_keys=False, **kw):
    """The JSON text of a value."""
    if cls is indent is separators is default is None and not (kw or skipkeys or sort_keys) \
            and ensure_ascii and check_circular and allow_nan:
        return _plain.encode(obj)
    return (cls or JSONEncoder)(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
                                allow_nan=allow_nan, indent=indent, separators=separators, default=default,
                                sort_keys=sort_keys, **kw).encode(obj)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
         separators=None, default=None, sort_keys=False, **kw):
    """Write the JSON text of a value to a file."""
    text = dumps(obj, skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
                 cls=cls, indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw)
    fp.write(text)


_plain = JSONEncoder()
_MARKS = (((b'\xff\xfe\x00\x00', b'\x00\x00\xfe\xff'), 'utf-32'), ((b'\xff\xfe', b'\xfe\xff'), 'utf-16'), (b'\xef\xbb\xbf', 'utf-8-sig'))


def detect_encoding(b):
    """The encoding of JSON bytes: by a mark, or by which of the first bytes are zero, as JSON begins with ASCII."""
    for mark, encoding in _MARKS:
        if b.startswith(mark):
            return encoding
    if len(b) >= 4:
        if not b[0]:
            return 'utf-16-be' if b[1] else 'utf-32-be'
        if not b[1]:
            return 'utf-16-le' if b[2] or b[3] else 'utf-32-le'
    elif len(b) == 2:
        if not b[0]:
            return 'utf-16-be'
        if not b[1]:
            return 'utf-16-le'
    return 'utf-8'


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None, **kw):
    """The value of a JSON text."""
    if isinstance(s, (bytes, bytearray)):
        s = s.decode(detect_encoding(s), 'surrogatepass')
    elif not isinstance(s, str):
        raise TypeError(f'the JSON object must be str, bytes or bytearray, not {type(s).__name__}')
    elif s.startswith('\ufeff'):
        raise JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', s, 0)
    if cls is None and not kw:
        return JSONDecoder(object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
                           parse_constant=parse_constant, object_pairs_hook=object_pairs_hook).decode(s)
    # Only what was given is passed on: a class of the guest's may not take the others.
    hooks = {'object_hook': object_hook, 'parse_float': parse_float, 'parse_int': parse_int,
             'parse_constant': parse_constant, 'object_pairs_hook': object_pairs_hook}
    kw.update((name, hook) for name, hook in hooks.items() if hook is not None)
    return (cls or JSONDecoder)(**kw).decode(s)


def load(fp, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
         object_pairs_hook=None, **kw):
    """The value of a file that holds JSON text."""
    return loads(fp.read(), cls=cls, object_hook=object_hook, parse_float=parse_float, parse_int=parse_int,
                 parse_constant=parse_constant, object_pairs_hook=object_pairs_hook, **kw)


def __getattr__(name):
    if name in ('decoder', 'encoder'):
        from importlib import import_module
        return import_module('json.' + name)
    raise AttributeError(f"module 'json' has no attribute {name!r}")
