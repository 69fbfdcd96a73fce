# Writing pickles: one method per kind of object.

__name__ = 'pickle'

import struct
import sys
from copyreg import _extension_registry, dispatch_table

_BATCH = 1000
# What Python 2 called some built-ins, for the protocols it could read.
PYTHON2_NAMES = {'int': 'long', 'str': 'unicode', 'range': 'xrange', 'chr': 'unichr', 'input': 'raw_input'}


class PickleError(Exception):
    """What pickling and unpickling raise."""


class PicklingError(PickleError):
    """An object that cannot be pickled."""


class _Frames:
    """Gathers output; protocol 4 puts it into frames of about 64 KiB with their length before them."""

    def __init__(self, write):
        self._write, self._parts, self._size, self.is_framing = write, [], 0, False

    def write(self, data):
        if not self.is_framing:
            self._write(data)
            return
        self._parts.append(data)
        self._size += len(data)

    def boundary(self):
        if self.is_framing and self._size >= 64 * 1024:
            self.flush()

    def flush(self):
        data = b''.join(self._parts)
        self._parts, self._size = [], 0
        if len(data) >= 4:
            self._write(b'\x95' + struct.pack('<Q', len(data)))
        self._write(data)

    def large(self, *parts):
        if self.is_framing:
            if self._parts:
                self.flush()
            for part in parts:
                self._write(part)
        else:
            for part in parts:
                self.write(part)


class Pickler:
    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        protocol = 4 if protocol is None else protocol
        if protocol < 0:
            protocol = 5
        elif protocol > 5:
            raise ValueError("pickle protocol must be <= 5")
        if not hasattr(file, 'write'):
            raise TypeError("file must have a 'write' attribute")
        self._out = _Frames(file.write)
        self.proto, self.bin, self.fast, self.memo = int(protocol), protocol >= 1, 0, {}

    def clear_memo(self):
        self.memo.clear()

    def dump(self, obj):
        write = self._out.write
        if self.proto >= 2:
            write(b'\x80' + bytes([self.proto]))
        self._out.is_framing = self.proto >= 4
        self.save(obj)
        write(b'.')
        if self._out.is_framing:
            self._out.flush()
            self._out.is_framing = False

    def persistent_id(self, obj):
        return None

    def _memoize(self, obj):
        if self.fast:
            return
        number = len(self.memo)
        self.memo[id(obj)] = number, obj
        if self.proto >= 4:
            self._out.write(b'\x94')
        elif not self.bin:
            self._out.write(b'p%d\n' % number)
        else:
            self._out.write(b'q' + bytes([number]) if number < 256 else b'r' + struct.pack('<I', number))

    def _get(self, number):
        if not self.bin:
            self._out.write(b'g%d\n' % number)
        else:
            self._out.write(b'h' + bytes([number]) if number < 256 else b'j' + struct.pack('<I', number))

    def save(self, obj, save_persistent_id=True):
        self._out.boundary()
        if save_persistent_id:
            key = self.persistent_id(obj)
            if key is not None:
                if self.bin:
                    self.save(key, False)
                    self._out.write(b'Q')
                else:
                    self._out.write(b'P' + str(key).encode('ascii') + b'\n')
                return
        known = self.memo.get(id(obj))
        if known is not None:
            self._get(known[0])
            return
        kind = type(obj)
        writer = _WRITERS.get(kind)
        if writer is not None:
            writer(self, obj)
            return
        reduced = getattr(self, 'reducer_override', lambda obj: NotImplemented)(obj)
        if reduced is NotImplemented:
            table = getattr(self, 'dispatch_table', dispatch_table)
            if kind in table:
                reduced = table[kind](obj)
            elif isinstance(obj, type):
                self._global(obj)
                return
            else:
                reduced = _reduced(obj, self.proto)
        if isinstance(reduced, str):
            self._global(obj, reduced)
        elif not isinstance(reduced, tuple):
            raise PicklingError('__reduce__ must return a string or tuple')
        else:
            self._reduce(obj, *reduced)

    def _reduce(self, obj, func, args, state=None, listitems=None, dictitems=None, state_setter=None):
        if not isinstance(args, tuple):
            raise PicklingError("args from save_reduce() must be a tuple")
        name = getattr(func, '__name__', '')
        if self.proto >= 2 and name == '__newobj__':
            self.save(args[0])
            self.save(args[1:])
            self._out.write(b'\x81')
        elif self.proto >= 4 and name == '__newobj_ex__':
            for part in args:
                self.save(part)
            self._out.write(b'\x92')
        else:
            self.save(func)
            self.save(args)
            self._out.write(b'R')
        if obj is not None:
            if id(obj) in self.memo:
                self._out.write(b'0')
                self._get(self.memo[id(obj)][0])
            else:
                self._memoize(obj)
        if listitems is not None:
            self._appends(listitems)
        if dictitems is not None:
            self._setitems(dictitems)
        if state is not None:
            self.save(state)
            self._out.write(b'b')

    # ---- plain values ---------------------------------------------------------------------------------------------

    def _none(self, obj):
        self._out.write(b'N')

    def _bool(self, obj):
        self._out.write((b'\x88' if obj else b'\x89') if self.proto >= 2 else (b'I01\n' if obj else b'I00\n'))

    def _int(self, obj):
        if self.bin and 0 <= obj <= 0xffff:
            self._out.write(b'K' + bytes([obj]) if obj < 256 else b'M' + struct.pack('<H', obj))
        elif self.bin and -0x80000000 <= obj <= 0x7fffffff:
            self._out.write(b'J' + struct.pack('<i', obj))
        elif self.proto >= 2:
            data = obj.to_bytes((obj.bit_length() >> 3) + 1, 'little', signed=True)
            if obj < 0 and len(data) > 1 and data[-1] == 255 and data[-2] & 128:
                data = data[:-1]
            self._out.write((b'\x8a' + bytes([len(data)]) if len(data) < 256 else b'\x8b' + struct.pack('<i', len(data))) + data)
        elif -0x80000000 <= obj <= 0x7fffffff:
            self._out.write(b'I%d\n' % obj)
        else:
            self._out.write(b'L%dL\n' % obj)

    def _float(self, obj):
        self._out.write(b'G' + struct.pack('>d', obj) if self.bin else b'F' + repr(obj).encode('ascii') + b'\n')

    def _sized(self, data, *forms):
        """Data behind an opcode for the shortest length that fits."""
        for code, size in forms:
            if len(data) < 1 << 8 * size:
                head = code + len(data).to_bytes(size, 'little')
                if len(data) >= 64 * 1024:
                    self._out.large(head, data)
                else:
                    self._out.write(head + data)
                return

    def _bytes(self, obj):
        if self.proto >= 3:
            self._sized(obj, (b'C', 1), (b'B', 4), (b'\x8e', 8))
            self._memoize(obj)
        elif obj:
            from codecs import encode
            self._reduce(obj, encode, (str(obj, 'latin1'), 'latin1'))
        else:
            self._reduce(obj, bytes, ())

    def _bytearray(self, obj):
        if self.proto >= 5:
            self._out.write(b'\x96' + struct.pack('<Q', len(obj)) + bytes(obj))
            self._memoize(obj)
        elif obj:
            self._reduce(obj, bytearray, (bytes(obj),))
        else:
            self._reduce(obj, bytearray, ())

    def _str(self, obj):
        if self.bin:
            data = obj.encode('utf-8', 'surrogatepass')
            if self.proto >= 4:
                self._sized(data, (b'\x8c', 1), (b'X', 4), (b'\x8d', 8))
            else:
                self._sized(data, (b'X', 4))
        else:
            text = obj
            for char in '\\\0\n\r\x1a':
                text = text.replace(char, '\\u%04x' % ord(char))
            text = ''.join([char if ord(char) < 256 else f'\\u{ord(char):04x}' if ord(char) < 0x10000 else f'\\U{ord(char):08x}'
                            for char in text])
            self._out.write(b'V' + text.encode('latin-1') + b'\n')
        self._memoize(obj)

    # ---- containers -----------------------------------------------------------------------------------------------

    def _tuple(self, obj):
        if not obj:
            self._out.write(b')' if self.bin else b'(t')
            return
        short = len(obj) <= 3 and self.proto >= 2
        if not short:
            self._out.write(b'(')
        for item in obj:
            self.save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            # The tuple holds itself through a list or the like: that wrote it already.
            self._out.write(b'0' * len(obj) if short else b'1' if self.bin else b'0' * (len(obj) + 1))
            self._get(known[0])
            return
        self._out.write((b'\x85', b'\x86', b'\x87')[len(obj) - 1] if short else b't')
        self._memoize(obj)

    def _list(self, obj):
        self._out.write(b']' if self.bin else b'(l')
        self._memoize(obj)
        self._appends(obj, len(obj) > 1)

    def _batches(self, items):
        from itertools import islice
        items = iter(items)
        while batch := list(islice(items, _BATCH)):
            yield batch
            if len(batch) < _BATCH:
                return

    def _appends(self, items, is_long=False):
        if not self.bin:
            for item in items:
                self.save(item)
                self._out.write(b'a')
            return
        for batch in self._batches(items):
            if len(batch) == 1 and not is_long:
                self.save(batch[0])
                self._out.write(b'a')
                continue
            self._out.write(b'(')
            for item in batch:
                self.save(item)
            self._out.write(b'e')

    def _dict(self, obj):
        self._out.write(b'}' if self.bin else b'(d')
        self._memoize(obj)
        self._setitems(obj.items(), len(obj) > 1)

    def _setitems(self, items, is_long=False):
        if not self.bin:
            for key, value in items:
                self.save(key)
                self.save(value)
                self._out.write(b's')
            return
        for batch in self._batches(items):
            is_marked = is_long or len(batch) > 1
            if is_marked:
                self._out.write(b'(')
            for key, value in batch:
                self.save(key)
                self.save(value)
            self._out.write(b'u' if is_marked else b's')

    def _set(self, obj):
        if self.proto < 4:
            self._reduce(obj, set, (list(obj),))
            return
        self._out.write(b'\x8f')
        self._memoize(obj)
        for batch in self._batches(obj):
            self._out.write(b'(')
            for item in batch:
                self.save(item)
            self._out.write(b'\x90')

    def _frozenset(self, obj):
        if self.proto < 4:
            self._reduce(obj, frozenset, (list(obj),))
            return
        self._out.write(b'(')
        for item in obj:
            self.save(item)
        if id(obj) in self.memo:
            self._out.write(b'1')
            self._get(self.memo[id(obj)][0])
            return
        self._out.write(b'\x91')
        self._memoize(obj)

    # ---- classes and functions ------------------------------------------------------------------------------------

    def _global(self, obj, name=None):
        name = name or getattr(obj, '__qualname__', None) or obj.__name__
        module = getattr(obj, '__module__', None)
        module = '_codecs' if module == 'codecs' else module or ('builtins' if obj in (..., NotImplemented) else '__main__')
        try:
            found = __import__(module, fromlist=['x'])
            for part in name.split('.'):
                found = getattr(found, part)
        except (ImportError, KeyError, AttributeError):
            place = f'{module}.{name}' if '<locals>' not in name else None
            if place is None:
                raise AttributeError(f"Can't pickle local object '{name}'") from None
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module} failed") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module}.{name}")
        if self.proto >= 2 and (code := _extension_registry.get((module, name))):
            self._out.write(b'\x82' + bytes([code]) if code < 256 else b'\x84' + struct.pack('<i', code))
            return
        if self.proto >= 4:
            self.save(module)
            self.save(name)
            self._out.write(b'\x93')
        else:
            if self.proto < 3 and module == 'builtins':
                module, name = '__builtin__', PYTHON2_NAMES.get(name, name)
            self._out.write(b'c' + module.encode('utf-8') + b'\n' + name.encode('utf-8') + b'\n')
        self._memoize(obj)

    def _type(self, obj):
        if obj in (type(None), type(...), type(NotImplemented)):
            self._reduce(obj, type, ({type(None): None, type(...): ...}.get(obj, NotImplemented),))
        else:
            self._global(obj)


def _reduced(obj, proto):
    """What __reduce_ex__ says, or how copy takes the object apart."""
    cls = type(obj)
    if cls.__reduce_ex__ is not object.__reduce_ex__:
        return obj.__reduce_ex__(proto)
    if cls.__reduce__ is not object.__reduce__:
        return obj.__reduce__()
    from copy import _default_parts, _new, _new_set
    import copyreg
    if cls is range or cls is slice:
        return cls, (obj.start, obj.stop, obj.step)
    make, args, *rest = _default_parts(obj, cls)
    if make is _new and proto >= 2:
        make = copyreg.__newobj__
    elif make is _new:
        base = next((kind for kind in cls.__mro__ if kind is not cls and not kind.__module__ == cls.__module__
                     and kind.__module__ == 'builtins'), object)
        make, args, rest = copyreg._reconstructor, (cls, base, None if base is object else base(obj)), rest[:1]
    elif make is _new_set:
        make, args = cls, (list(obj),)
    elif make is not cls:
        make = copyreg.__newobj_ex__
    while rest and rest[-1] is None:
        rest.pop()
    return (make, args, *rest)


_WRITERS = {
    type(None): Pickler._none, bool: Pickler._bool, int: Pickler._int, float: Pickler._float, bytes: Pickler._bytes,
    bytearray: Pickler._bytearray, str: Pickler._str, tuple: Pickler._tuple, list: Pickler._list, dict: Pickler._dict,
    set: Pickler._set, frozenset: Pickler._frozenset, type(_reduced): Pickler._global, type(len): Pickler._global,
    type: Pickler._type, type(...): lambda self, obj: self._global(obj, 'Ellipsis'),
    type(NotImplemented): lambda self, obj: self._global(obj, 'NotImplemented'),
}
