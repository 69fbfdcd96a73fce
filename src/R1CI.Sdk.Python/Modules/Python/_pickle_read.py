# Reading pickles: a machine with a stack, one function per opcode.

__name__ = 'pickle'

import struct

from _pickle_write import PYTHON2_NAMES, PickleError


class UnpicklingError(PickleError):
    """Bytes that are no pickle."""


_MARK = object()


class Unpickler:
    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        if not hasattr(file, 'read') or not hasattr(file, 'readline'):
            raise TypeError("file must have 'read' and 'readline' attributes")
        self._file, self.memo, self.encoding, self.errors = file, {}, encoding, errors
        self._buffers = iter(buffers) if buffers is not None else None

    def load(self):
        self.stack = []
        while True:
            code = self._file.read(1)
            if not code:
                raise EOFError("Ran out of input")
            if code == b'.':
                if not self.stack:
                    raise UnpicklingError("unpickling stack underflow")
                return self.stack.pop()
            act = _ACTS.get(code)
            if act is None:
                raise UnpicklingError(f"invalid load key, {code.decode('latin1')!r}.")
            try:
                act(self)
            except IndexError:
                raise UnpicklingError("unpickling stack underflow") from None

    def persistent_load(self, pid):
        raise UnpicklingError("A load persistent id instruction was encountered, but no persistent_load function was specified.")

    def find_class(self, module, name):
        if module == '__builtin__':
            name = {old: new for new, old in PYTHON2_NAMES.items()}.get(name, name)
        module = {'__builtin__': 'builtins', 'copy_reg': 'copyreg', '__main__': '__main__'}.get(module, module)
        found = __import__(module, fromlist=['x'])
        for part in name.split('.'):
            if part == '<locals>':
                raise AttributeError(f"Can't get local attribute {name!r} on {found!r}")
            try:
                found = getattr(found, part)
            except AttributeError:
                raise AttributeError(f"Can't get attribute {name!r} on {found!r}") from None
        return found

    def _read(self, count):
        data = self._file.read(count)
        if len(data) < count:
            raise UnpicklingError("pickle data was truncated")
        return data

    def _line(self):
        line = self._file.readline()
        if line[-1:] != b'\n':
            raise UnpicklingError("pickle data was truncated")
        return line[:-1]

    def _number(self, size, signed=False):
        return int.from_bytes(self._read(size), 'little', signed=signed)

    def _marked(self):
        items = []
        while (item := self.stack.pop()) is not _MARK:
            items.append(item)
        items.reverse()
        return items

    def _build(self):
        state = self.stack.pop()
        made = self.stack[-1]
        setter = getattr(made, '__setstate__', None)
        if setter is not None:
            setter(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            made.__dict__.update(state)
        for name, value in (slots or {}).items():
            setattr(made, name, value)

    def _reduce(self):
        args = self.stack.pop()
        self.stack[-1] = self.stack[-1](*args)

    def _newobj(self):
        args = self.stack.pop()
        cls = self.stack.pop()
        self.stack.append(cls.__new__(cls, *args))

    def _newobj_ex(self):
        kwargs, args, cls = self.stack.pop(), self.stack.pop(), self.stack.pop()
        self.stack.append(cls.__new__(cls, *args, **kwargs))

    def _inst(self):
        module, name = self._line().decode('ascii'), self._line().decode('ascii')
        self.stack.append(self.find_class(module, name)(*self._marked()))

    def _obj(self):
        cls, *args = self._marked()
        self.stack.append(cls(*args))

    def _extend(self, items):
        target = self.stack[-1]
        if isinstance(target, list):
            target.extend(items)
        else:
            for item in items:
                target.append(item)

    def _setitems(self):
        items = self._marked()
        target = self.stack[-1]
        for at in range(0, len(items), 2):
            target[items[at]] = items[at + 1]

    def _additems(self):
        items = self._marked()
        self.stack[-1].update(items)

    def _setitem(self):
        value, key = self.stack.pop(), self.stack.pop()
        self.stack[-1][key] = value

    def _text(self, size):
        return str(self._read(self._number(size)), 'utf-8', 'surrogatepass')

    def _old_string(self, data):
        return data if self.encoding == 'bytes' else data.decode(self.encoding, self.errors)

    def _quoted(self):
        import ast
        return self._old_string(ast.literal_eval('b' + self._line().decode('ascii')))

    def _int_line(self):
        data = self._line()
        return {b'00': False, b'01': True}.get(data) if data in (b'00', b'01') else int(data, 0)

    def _recall(self, number):
        if number not in self.memo:
            raise UnpicklingError(f"Memo value not found at index {number}")
        return self.memo[number]

    def _stack_global(self):
        name, module = self.stack.pop(), self.stack.pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError("STACK_GLOBAL requires str")
        self.stack.append(self.find_class(module, name))

    def _extension(self, code):
        from copyreg import _inverted_registry
        if code not in _inverted_registry:
            raise ValueError(f"unregistered extension code {code}")
        return self.find_class(*_inverted_registry[code])

    def _protocol(self):
        version = self._number(1)
        if version > 5:
            raise ValueError(f"unsupported pickle protocol: {version}")

    def _pop(self):
        self.stack.pop()


def _unescaped(data):
    import re
    return re.sub(r'\\(?:u([0-9a-f]{4})|U([0-9a-f]{8}))', lambda m: chr(int(m[1] or m[2], 16)), data.decode('latin-1'))


def _push(make):
    return lambda self: self.stack.append(make(self))


def _put(number):
    def act(self):
        self.memo[number(self)] = self.stack[-1]
    return act


def _tuple_of(count):
    def act(self):
        self.stack[-count:] = [tuple(self.stack[-count:])]
    return act


def _dict_of(items):
    return dict(zip(items[::2], items[1::2]))


_ACTS = {
    b'\x80': Unpickler._protocol, b'\x95': lambda self: self._read(8), b'(': _push(lambda self: _MARK),
    b'0': Unpickler._pop, b'1': Unpickler._marked, b'2': _push(lambda self: self.stack[-1]),
    b'N': _push(lambda self: None), b'\x88': _push(lambda self: True), b'\x89': _push(lambda self: False),
    b'I': _push(Unpickler._int_line), b'L': _push(lambda self: int(self._line().rstrip(b'L'), 0)),
    b'J': _push(lambda self: self._number(4, True)), b'K': _push(lambda self: self._number(1)),
    b'M': _push(lambda self: self._number(2)), b'\x8a': _push(lambda self: self._number(self._number(1), True)),
    b'\x8b': _push(lambda self: self._number(self._number(4, True), True)), b'F': _push(lambda self: float(self._line())),
    b'G': _push(lambda self: struct.unpack('>d', self._read(8))[0]), b'S': _push(Unpickler._quoted),
    b'T': _push(lambda self: self._old_string(self._read(self._number(4, True)))),
    b'U': _push(lambda self: self._old_string(self._read(self._number(1)))),
    b'V': _push(lambda self: _unescaped(self._line())), b'X': _push(lambda self: self._text(4)),
    b'\x8c': _push(lambda self: self._text(1)), b'\x8d': _push(lambda self: self._text(8)),
    b'B': _push(lambda self: self._read(self._number(4))), b'C': _push(lambda self: self._read(self._number(1))),
    b'\x8e': _push(lambda self: self._read(self._number(8))),
    b'\x96': _push(lambda self: bytearray(self._read(self._number(8)))), b'\x97': _push(lambda self: next(self._buffers)),
    b'\x98': lambda self: None, b')': _push(lambda self: ()), b't': _push(lambda self: tuple(self._marked())),
    b'\x85': _tuple_of(1), b'\x86': _tuple_of(2), b'\x87': _tuple_of(3), b']': _push(lambda self: []),
    b'l': _push(lambda self: self._marked()), b'}': _push(lambda self: {}),
    b'd': _push(lambda self: _dict_of(self._marked())), b'\x8f': _push(lambda self: set()),
    b'\x90': Unpickler._additems, b'\x91': _push(lambda self: frozenset(self._marked())),
    b'a': lambda self: self._extend([self.stack.pop()]), b'e': lambda self: self._extend(self._marked()),
    b's': Unpickler._setitem, b'u': Unpickler._setitems, b'b': Unpickler._build, b'R': Unpickler._reduce,
    b'\x81': Unpickler._newobj, b'\x92': Unpickler._newobj_ex, b'i': Unpickler._inst, b'o': Unpickler._obj,
    b'c': _push(lambda self: self.find_class(self._line().decode('utf-8'), self._line().decode('utf-8'))),
    b'\x93': Unpickler._stack_global, b'\x82': _push(lambda self: self._extension(self._number(1))),
    b'\x83': _push(lambda self: self._extension(self._number(2))), b'\x84': _push(lambda self: self._extension(self._number(4, True))),
    b'P': _push(lambda self: self.persistent_load(self._line().decode('ascii'))),
    b'Q': _push(lambda self: self.persistent_load(self.stack.pop())),
    b'p': _put(lambda self: int(self._line())), b'q': _put(lambda self: self._number(1)),
    b'r': _put(lambda self: self._number(4)), b'\x94': _put(lambda self: len(self.memo)),
    b'g': _push(lambda self: self._recall(int(self._line()))), b'h': _push(lambda self: self._recall(self._number(1))),
    b'j': _push(lambda self: self._recall(self._number(4))),
}
