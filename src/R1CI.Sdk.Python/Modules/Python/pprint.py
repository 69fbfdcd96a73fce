# Pretty-printing: what fits on a line stays on one, longer containers get an item a line.

import re
import sys as _sys

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._short(object, 0, {})[0]


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)


class _Key:
    """Orders what cannot be compared by type name and id."""
    __slots__ = ('obj',)

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _sorted(items):
    return sorted(items, key=_Key)


def _sorted_pairs(mapping):
    return sorted(mapping.items(), key=lambda pair: (_Key(pair[0]), _Key(pair[1])))


def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"


def _packed(parts, width, behind):
    """The reprs of as many parts as fit beside each other; the last of them leaves room for what comes behind."""
    chunks, current = [], parts[0][:0]
    for number, part in enumerate(parts, 1):
        if number == len(parts):
            width -= behind
        if current and len(repr(current + part)) > width:
            chunks.append(repr(current))
            current = part
        else:
            current += part
    return chunks + [repr(current)] if current else chunks


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._depth, self._indent, self._width = depth, indent, width
        self._stream = stream
        self._compact, self._sort_dicts, self._underscore = bool(compact), sort_dicts, underscore_numbers

    def pprint(self, object):
        stream = self._stream if self._stream is not None else _sys.stdout
        if stream is not None:
            stream.write(self.pformat(object) + '\n')

    def pformat(self, object):
        parts = []
        self._format(object, parts, 0, 0, {}, 0)
        return ''.join(parts)

    def isrecursive(self, object):
        return self._short(object, 0, {})[2]

    def isreadable(self, object):
        _, readable, recursive = self._short(object, 0, {})
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        return self._short(object, level, context)

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _format(self, object, out, indent, allowance, context, level):
        key = id(object)
        if key in context:
            out.append(_recursion(object))
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            write = self._long_form(object)
            if write is not None:
                context[key] = 1
                write(object, out, indent, allowance, context, level + 1)
                del context[key]
                return
        out.append(text)

    def _long_form(self, object):
        """The method that spreads an object over lines; None when it has no such form."""
        kind, show = type(object), type(object).__repr__
        if show is dict.__repr__:
            return self._dict
        if show is list.__repr__:
            return lambda o, *rest: self._bracketed(o, '[', ']', *rest)
        if show is tuple.__repr__:
            return lambda o, *rest: self._bracketed(o, '(', ',)' if len(o) == 1 else ')', *rest)
        if show is set.__repr__ or show is frozenset.__repr__:
            return self._set
        if show is str.__repr__:
            return self._str
        if show is bytes.__repr__ and len(object) > 4:
            return self._bytes
        if kind.__name__ in ('OrderedDict', 'defaultdict', 'Counter', 'deque', 'mappingproxy', 'SimpleNamespace', 'ChainMap') \
                and kind.__module__ in ('collections', 'builtins', 'types'):
            return getattr(self, '_' + kind.__name__)
        if hasattr(kind, '__dataclass_fields__') and kind.__dataclass_params__.repr:
            return self._dataclass
        return None

    def _dict(self, object, out, indent, allowance, context, level):
        out.append('{')
        if self._indent > 1:
            out.append((self._indent - 1) * ' ')
        if len(object):
            pairs = _sorted_pairs(object) if self._sort_dicts else object.items()
            self._pairs(list(pairs), out, indent, allowance + 1, context, level)
        out.append('}')

    def _pairs(self, pairs, out, indent, allowance, context, level):
        indent += self._indent
        for index, (key, value) in enumerate(pairs):
            shown = self._repr(key, context, level)
            out.append(shown + ': ')
            last = index == len(pairs) - 1
            self._format(value, out, indent + len(shown) + 2, allowance if last else 1, context, level)
            if not last:
                out.append(',\n' + ' ' * indent)

    def _named_pairs(self, pairs, out, indent, allowance, context, level):
        for index, (key, value) in enumerate(pairs):
            last = index == len(pairs) - 1
            out.append(key + '=')
            if id(value) in context:
                out.append("...")
            else:
                self._format(value, out, indent + len(key) + 1, allowance if last else 1, context, level)
            if not last:
                out.append(',\n' + ' ' * indent)

    def _bracketed(self, object, opening, closing, out, indent, allowance, context, level):
        out.append(opening)
        self._items(object, out, indent, allowance + len(closing), context, level)
        out.append(closing)

    def _set(self, object, out, indent, allowance, context, level):
        if not len(object):
            out.append(repr(object))
            return
        kind = type(object)
        opening, closing = ('{', '}') if kind is set else (kind.__name__ + '({', '})')
        if kind is not set:
            indent += len(kind.__name__) + 1
        out.append(opening)
        self._items(_sorted(object), out, indent, allowance + len(closing), context, level)
        out.append(closing)

    def _items(self, items, out, indent, allowance, context, level):
        indent += self._indent
        if self._indent > 1:
            out.append((self._indent - 1) * ' ')
        separator = ',\n' + ' ' * indent
        delimiter = ''
        width = room = self._width - indent + 1
        items = list(items)
        for index, item in enumerate(items):
            last = index == len(items) - 1
            if last:
                room -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                size = len(text) + 2
                if room < size:
                    room = width
                    if delimiter:
                        delimiter = separator
                if room >= size:
                    room -= size
                    out.append(delimiter + text)
                    delimiter = ', '
                    continue
            out.append(delimiter)
            delimiter = separator
            self._format(item, out, indent, allowance if last else 1, context, level)

    def _str(self, object, out, indent, allowance, context, level):
        if not len(object):
            out.append(repr(object))
            return
        chunks, lines = [], object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        width = self._width - indent
        for index, line in enumerate(lines):
            text = repr(line)
            room = width - allowance if index == len(lines) - 1 else width
            if len(text) <= room:
                chunks.append(text)
                continue
            parts = re.findall(r'\S*\s*', line)
            parts.pop()
            chunks += _packed(parts, width, allowance if index == len(lines) - 1 else 0)
        if len(chunks) == 1:
            out.append(text)
            return
        body = ('\n' + ' ' * indent).join(chunks)
        out.append('(' + body + ')' if level == 1 else body)

    def _bytes(self, object, out, indent, allowance, context, level):
        wrap = level == 1
        if wrap:
            indent += 1
            allowance += 1
        width = self._width - indent
        parts = [object[at:at + 4] for at in range(0, len(object), 4)]
        # What follows needs its room behind the last, incomplete group only.
        chunks = _packed(parts, width, allowance if len(object) % 4 else 0)
        body = ('\n' + ' ' * indent).join(chunks)
        out.append('(' + body + ')' if wrap else body)

    def _wrapped(self, object, inner, out, indent, allowance, context, level, head=''):
        name = type(object).__name__
        out.append(name + '(' + head)
        self._format(inner, out, indent + len(name) + 1 + len(head), allowance + 1, context, level)
        out.append(')')

    def _OrderedDict(self, object, out, indent, allowance, context, level):
        if not len(object):
            out.append(repr(object))
            return
        name = type(object).__name__
        out.append(name + '(')
        self._format(list(object.items()), out, indent + len(name) + 1, allowance + 1, context, level)
        out.append(')')

    def _defaultdict(self, object, out, indent, allowance, context, level):
        if not len(object):
            out.append(repr(object))
            return
        name = type(object).__name__
        indent += len(name) + 1
        factory = self._repr(object.default_factory, context, level)
        out.append(f'{name}({factory},\n' + ' ' * indent)
        self._dict(object, out, indent, allowance + 1, context, level)
        out.append(')')

    def _Counter(self, object, out, indent, allowance, context, level):
        if not len(object):
            out.append(repr(object))
            return
        name = type(object).__name__
        out.append(name + '({')
        if self._indent > 1:
            out.append((self._indent - 1) * ' ')
        self._pairs(object.most_common(), out, indent + len(name) + 1, allowance + 2, context, level)
        out.append('})')

    def _deque(self, object, out, indent, allowance, context, level):
        if not len(object):
            out.append(repr(object))
            return
        name = type(object).__name__
        out.append(name + '(')
        indent += len(name) + 1
        out.append('[')
        if object.maxlen is None:
            self._items(object, out, indent, allowance + 2, context, level)
            out.append('])')
        else:
            self._items(object, out, indent, 2, context, level)
            limit = self._repr(object.maxlen, context, level)
            out.append(f'],\n{" " * indent}maxlen={limit})')

    def _ChainMap(self, object, out, indent, allowance, context, level):
        name = type(object).__name__
        out.append(name + '(')
        for number, each in enumerate(object.maps):
            is_last = number == len(object.maps) - 1
            self._format(each, out, indent + len(name) + 1, allowance + 1 if is_last else 1, context, level)
            out.append(')' if is_last else ',\n' + ' ' * (indent + len(name) + 1))

    def _mappingproxy(self, object, out, indent, allowance, context, level):
        out.append('mappingproxy(')
        self._format(object.copy(), out, indent + 13, allowance + 1, context, level)
        out.append(')')

    def _SimpleNamespace(self, object, out, indent, allowance, context, level):
        name = 'namespace' if type(object).__name__ == 'SimpleNamespace' else type(object).__name__
        indent += len(name) + 1
        out.append(name + '(')
        self._named_pairs(list(object.__dict__.items()), out, indent, allowance, context, level)
        out.append(')')

    def _dataclass(self, object, out, indent, allowance, context, level):
        name = type(object).__name__
        indent += len(name) + 1
        pairs = [(f.name, getattr(object, f.name)) for f in object.__dataclass_fields__.values() if f.repr]
        out.append(name + '(')
        self._named_pairs(pairs, out, indent, allowance, context, level)
        out.append(')')

    def _short(self, object, level, context):
        """The one-line form, whether it can be read back, and whether it is recursive."""
        kind = type(object)
        if kind is int and self._underscore:
            return f"{object:_d}", True, False
        show = getattr(kind, '__repr__', None)
        is_dict = isinstance(object, dict) and show is dict.__repr__
        if not is_dict and not (isinstance(object, list) and show is list.__repr__
                                or isinstance(object, tuple) and show is tuple.__repr__):
            text = repr(object)
            return text, bool(text) and not text.startswith('<'), False
        if not object:
            return repr(object), True, False
        opening, closing = '{}' if is_dict else '[]' if isinstance(object, list) else '()'
        if self._depth is not None and level >= self._depth:
            return f"{opening}...{',' if opening == '(' and len(object) == 1 else ''}{closing}", False, False
        key = id(object)
        if key in context:
            return _recursion(object), False, True
        context[key] = 1
        parts, readable, recursive = [], True, False
        if is_dict:
            for name, value in _sorted_pairs(object) if self._sort_dicts else object.items():
                left, left_ok, left_loops = self.format(name, context, self._depth, level + 1)
                right, right_ok, right_loops = self.format(value, context, self._depth, level + 1)
                parts.append(f'{left}: {right}')
                readable = readable and left_ok and right_ok
                recursive = recursive or left_loops or right_loops
        else:
            for item in object:
                text, ok, loops = self.format(item, context, self._depth, level + 1)
                parts.append(text)
                readable, recursive = readable and ok, recursive or loops
        del context[key]
        if opening == '(' and len(object) == 1:
            closing = ',)'
        return opening + ', '.join(parts) + closing, readable, recursive
