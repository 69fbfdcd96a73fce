# Classes of named fields: NamedTuple and TypedDict.

from collections import namedtuple as _namedtuple

from typing import Generic, _Alias, _typed

__name__ = 'typing'


def _tuple_class(name, fields, defaults, module):
    made = _namedtuple(name, list(fields), defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = fields
    return made


class _NamedTupleClass(type):
    def __new__(mcs, name, bases, ns):
        fields = {key: _typed(value) for key, value in ns.get('__annotations__', {}).items()}
        given = []
        for field in fields:
            if field in ns:
                given.append(field)
            elif given:
                plural = 's' if len(given) > 1 else ''
                raise TypeError(f"Non-default namedtuple field {field} cannot follow default field{plural} "
                                + ', '.join(given))
        made = _tuple_class(name, fields, [ns[field] for field in given], ns['__module__'])
        for key, value in ns.items():
            if key in ('__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults',
                       '_field_types', '_make', '_replace', '_asdict', '_source'):
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in ('__annotations__', '__module__', '__qualname__', '__orig_bases__') and key not in fields:
                setattr(made, key, value)
        made.__orig_bases__ = ns.get('__orig_bases__', (NamedTuple,))
        if '__qualname__' in ns:
            made.__qualname__ = ns['__qualname__']
        return made


_NamedTupleBase = type.__new__(_NamedTupleClass, 'NamedTuple', (), {})


class _Maker:
    """Stands for NamedTuple and TypedDict: called as a function, or named as a base class."""

    def __init__(self, name, base, make):
        self.__name__ = self.__qualname__ = name
        self._base = base
        self._make = make

    def __call__(self, typename, fields=None, /, **kwargs):
        return self._make(typename, fields, **kwargs)

    def __mro_entries__(self, bases):
        if self.__name__ == 'NamedTuple' and len(bases) > 1:
            for base in bases:
                if base is not self and not (type(base) is _Alias and base.__origin__ is Generic or base is Generic):
                    raise TypeError('can only inherit from a NamedTuple type and Generic')
        return (self._base,)

    def __repr__(self):
        return f'<function {self.__name__} at {id(self):#x}>'


def _make_tuple(typename, fields, **kwargs):
    if fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    return _tuple_class(typename, {name: _typed(kind) for name, kind in fields}, None, '__main__')


NamedTuple = _Maker('NamedTuple', _NamedTupleBase, _make_tuple)


class _TypedDictMeta(type):
    def __new__(mcs, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        made = type.__new__(_TypedDictMeta, name, (Generic, dict) if Generic in bases else (dict,), ns)
        hints, required, optional = {}, set(), set()
        for base in bases:
            hints.update(base.__dict__.get('__annotations__', {}))
            required.update(base.__dict__.get('__required_keys__', ()))
            optional.update(base.__dict__.get('__optional_keys__', ()))
        for key, kind in ns.get('__annotations__', {}).items():
            kind = _typed(kind, True)
            form = kind._name if type(kind) is _Alias else None
            hints[key] = kind
            (required if form == 'Required' or total and form != 'NotRequired' else optional).add(key)
        made.__annotations__ = hints
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        return made

    __call__ = dict

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


_TypedDictBase = type.__new__(_TypedDictMeta, 'TypedDict', (), {})


def _make_dict(typename, fields, *, total=True, **kwargs):
    hints = dict(kwargs if fields is None else fields)
    return _TypedDictMeta(typename, (), {'__annotations__': hints, '__module__': '__main__'}, total=total)


TypedDict = _Maker('TypedDict', _TypedDictBase, _make_dict)


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)
