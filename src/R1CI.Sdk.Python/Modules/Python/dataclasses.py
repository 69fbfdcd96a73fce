# Data classes. The methods of a class are written out as one source text and compiled together: a real signature
# gives CPython's own argument errors, and calls run as fast as hand-written ones.

from keyword import iskeyword

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict',
           'astuple', 'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    pass


class _Marker:
    def __init__(self, shown):
        self._shown = shown

    def __repr__(self):
        return self._shown


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_HAS_DEFAULT_FACTORY = _Marker('<factory>')
_FIELD = _Marker('_FIELD')
_FIELD_CLASSVAR = _Marker('_FIELD_CLASSVAR')
_FIELD_INITVAR = _Marker('_FIELD_INITVAR')
_NO_METADATA = type(type.__dict__)({})


class InitVar:
    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)

    def __repr__(self):
        kind = self.type
        return f'dataclasses.InitVar[{kind.__name__ if isinstance(kind, type(int)) else repr(kind)}]'


class Field:
    __slots__ = ('name', 'type', 'default', 'default_factory', 'init', 'repr', 'hash', 'compare', 'metadata',
                 'kw_only', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = self._field_type = None
        self.default, self.default_factory, self.kw_only = default, default_factory, kw_only
        self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
        self.metadata = _NO_METADATA if metadata is None else type(_NO_METADATA)(metadata)

    def __repr__(self):
        shown = ','.join(f'{name}={getattr(self, name)!r}' for name in self.__slots__[:-1])
        return f'Field({shown},_field_type={self._field_type})'

    def __set_name__(self, owner, name):
        hook = getattr(type(self.default), '__set_name__', None)
        if hook:
            hook(self.default, owner, name)


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen')

    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init, self.repr, self.eq = init, repr, eq
        self.order, self.unsafe_hash, self.frozen = order, unsafe_hash, frozen

    def __repr__(self):
        return f"_DataclassParams({','.join(f'{name}={getattr(self, name)!r}' for name in self.__slots__)})"


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _kind_of(hint):
    """What an annotation makes of its field; annotations that are text are judged by how they begin."""
    if type(hint) is str:
        head = hint.partition('[')[0].strip().rpartition('.')[2]
        return _FIELD_CLASSVAR if head == 'ClassVar' else _FIELD_INITVAR if head == 'InitVar' else _FIELD
    if hint is InitVar or type(hint) is InitVar:
        return _FIELD_INITVAR
    return _FIELD_CLASSVAR if getattr(hint, '_name', None) == 'ClassVar' else _FIELD


def _own_field(cls, name, hint, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        if type(default) is type(_DataclassParams.init):
            default = MISSING
        made = field(default=default)
    made.name = name
    made.type = hint
    made._field_type = _kind_of(hint)
    if made._field_type is not _FIELD and made.default_factory is not MISSING:
        raise TypeError(f'field {name} cannot have a default factory')
    if made._field_type is _FIELD_CLASSVAR:
        if made.kw_only is not MISSING:
            raise TypeError(f'field {name} is a ClassVar but specifies kw_only')
    elif made.kw_only is MISSING:
        made.kw_only = kw_only
    if made._field_type is _FIELD and type(made.default).__hash__ is None:
        raise ValueError(f'mutable default {type(made.default)} for field {name} is not allowed: use default_factory')
    return made


def _collected(cls, kw_only):
    found = {}
    frozen_base = plain_base = False
    for base in cls.__mro__[-1:0:-1]:
        inherited = getattr(base, '__dataclass_fields__', None)
        if inherited is not None:
            found.update(inherited)
            if base.__dataclass_params__.frozen:
                frozen_base = True
            else:
                plain_base = True
    only = False
    own = []
    for name, hint in cls.__dict__.get('__annotations__', {}).items():
        if hint is KW_ONLY or type(hint) is str and hint.rpartition('.')[2] == 'KW_ONLY':
            if only:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            only = kw_only = True
        else:
            own.append(_own_field(cls, name, hint, kw_only))
    for item in own:
        found[item.name] = item
        if isinstance(cls.__dict__.get(item.name), Field):
            if item.default is MISSING:
                delattr(cls, item.name)
            else:
                setattr(cls, item.name, item.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls.__dict__.get('__annotations__', {}):
            raise TypeError(f'{name!r} is a field but has no type annotation')
    return found, frozen_base, plain_base


def _init_lines(fields, frozen, slots, post_init, names, scope):
    """The source of __init__; defaults and factories reach it through `scope`."""
    plain = [f for f in fields if f.init and not f.kw_only]
    named = [f for f in fields if f.init and f.kw_only]
    seen = None
    for f in plain:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen = f
        elif seen:
            raise TypeError(f'non-default argument {f.name!r} follows default argument')
    this = '__dataclass_self__' if 'self' in names else 'self'
    head, body = [this], []
    for f in plain + (['*'] if named else []) + named:
        if f == '*':
            head.append('*')
        elif f.default_factory is not MISSING:
            head.append(f'{f.name}=__no_value')
        elif f.default is not MISSING:
            scope['__default_' + f.name] = f.default
            head.append(f'{f.name}=__default_{f.name}')
        else:
            head.append(f.name)
    for f in fields:
        if f._field_type is _FIELD_INITVAR:
            continue
        if f.default_factory is not MISSING:
            scope['__factory_' + f.name] = f.default_factory
            value = f'__factory_{f.name}()'
            if f.init:
                value += f' if {f.name} is __no_value else {f.name}'
        elif f.init:
            value = f.name
        elif slots and f.default is not MISSING:
            scope['__default_' + f.name] = f.default
            value = '__default_' + f.name
        else:
            continue
        body.append(f' __set({this}, {f.name!r}, {value})' if frozen else f' {this}.{f.name} = {value}')
    if post_init:
        passed = ', '.join(f.name for f in fields if f._field_type is _FIELD_INITVAR)
        body.append(f' {this}.__post_init__({passed})')
    return [f"def __init__({', '.join(head)}):", *(body or [' pass'])]


def _order_lines(compared):
    left = '(' + ''.join(f'self.{f.name}, ' for f in compared) + ')'
    right = '(' + ''.join(f'other.{f.name}, ' for f in compared) + ')'
    lines = []
    for name, sign in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
        lines += [f'def {name}(self, other):', ' if other.__class__ is self.__class__:',
                  f'  return {left} {sign} {right}', ' return NotImplemented']
    return lines


def _eq_lines(compared):
    left = '(' + ''.join(f'self.{f.name}, ' for f in compared) + ')'
    right = '(' + ''.join(f'other.{f.name}, ' for f in compared) + ')'
    return ['def __eq__(self, other):', ' if other.__class__ is self.__class__:', f'  return {left} == {right}',
            ' return NotImplemented']


def _repr_lines(shown):
    text = ', '.join(f'{f.name}={{self.{f.name}!r}}' for f in shown)
    return ['def __repr__(self):', ' key = id(self)', ' if key in __running:', "  return '...'", ' __running.add(key)',
            ' try:', f'  return self.__class__.__qualname__ + f"({text})"', ' finally:', '  __running.discard(key)']


def _hash_lines(hashed):
    return ['def __hash__(self):', f" return hash(({''.join(f'self.{f.name}, ' for f in hashed)}))"]


def _frozen_lines(names):
    listed = '(' + ''.join(f'{name!r}, ' for name in names) + ')'
    return ['def __setattr__(self, name, value):', f' if type(self) is __cls or name in {listed}:',
            '  raise __Frozen(f"cannot assign to field {name!r}")', ' super(__cls, self).__setattr__(name, value)',
            'def __delattr__(self, name):', f' if type(self) is __cls or name in {listed}:',
            '  raise __Frozen(f"cannot delete field {name!r}")', ' super(__cls, self).__delattr__(name)']


def _hash_action(cls, eq, frozen, unsafe_hash):
    """Whether __hash__ is made ('make'), set to None ('none') or left as it is ('')."""
    own = cls.__dict__.get('__hash__', MISSING)
    explicit = not (own is MISSING or own is None and '__eq__' in cls.__dict__)
    if unsafe_hash:
        if explicit:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
        return 'make'
    if not eq or explicit:
        return ''
    return 'make' if frozen else 'none'


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    found, frozen_base, plain_base = _collected(cls, kw_only)
    if frozen_base and not frozen:
        raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
    if plain_base and frozen:
        raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    cls.__dataclass_fields__ = found
    cls.__dataclass_params__ = _DataclassParams(init, repr, eq, order, unsafe_hash, frozen)
    taken = cls.__dict__
    listed = [f for f in found.values() if f._field_type is not _FIELD_CLASSVAR]
    stored = [f for f in listed if f._field_type is _FIELD]
    compared = [f for f in stored if f.compare]
    scope = {'__no_value': _HAS_DEFAULT_FACTORY, '__set': object.__setattr__, '__cls': cls, '__running': set(),
             '__Frozen': FrozenInstanceError}
    lines = []
    if init:
        own = _init_lines(listed, frozen, slots, hasattr(cls, '__post_init__'), found, scope)
        init = '__init__' not in taken
        lines += own if init else []
    if repr and '__repr__' not in taken:
        lines += _repr_lines([f for f in stored if f.repr])
    if eq and '__eq__' not in taken:
        lines += _eq_lines(compared)
    if order:
        for name in ('__lt__', '__le__', '__gt__', '__ge__'):
            if name in taken:
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}. '
                                'Consider using functools.total_ordering')
        lines += _order_lines(compared)
    if frozen:
        for name in ('__setattr__', '__delattr__'):
            if name in taken:
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}')
        lines += _frozen_lines([f.name for f in stored])
    action = _hash_action(cls, eq, frozen, unsafe_hash)
    if action == 'make':
        lines += _hash_lines([f for f in stored if (f.compare if f.hash is None else f.hash)])
    made = {}
    exec('\n'.join(lines), scope, made)
    for name, function in made.items():
        function.__qualname__ = f'{cls.__qualname__}.{name}'
        function.__module__ = cls.__module__
        setattr(cls, name, function)
    if action == 'none':
        cls.__hash__ = None
    if init:
        cls.__init__.__annotations__ = {f.name: f.type for f in listed if f.init} | {'return': None}
    if cls.__doc__ is None:
        cls.__doc__ = cls.__name__ + _signature(listed)
    if match_args and '__match_args__' not in taken:
        cls.__match_args__ = tuple(f.name for f in listed if f.init and not f.kw_only)
    if slots:
        cls = _with_slots(cls, [f.name for f in stored], weakref_slot, frozen)
        scope['__cls'] = cls
    if getattr(cls, '__abstractmethods__', None):
        from abc import update_abstractmethods
        update_abstractmethods(cls)
    return cls


def _signature(listed):
    parts = []
    starred = False
    for f in sorted((f for f in listed if f.init), key=lambda f: bool(f.kw_only)):
        if f.kw_only and not starred:
            parts.append('*')
            starred = True
        hint = f.type
        if isinstance(hint, type):
            hint = hint.__name__ if hint.__module__ == 'builtins' else f'{hint.__module__}.{hint.__qualname__}'
        part = f'{f.name}: {hint!r}' if type(f.type) is str else f'{f.name}: {hint}'
        if f.default is not MISSING:
            part += f' = {f.default!r}'
        elif f.default_factory is not MISSING:
            part += ' = <factory>'
        parts.append(part.replace('typing.', '') if ': typing.' in part else part)
    return f"({', '.join(parts)})"


def _with_slots(cls, names, weakref_slot, frozen):
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get('__slots__', ())
        inherited.update((slots,) if isinstance(slots, str) else slots)
    body = dict(cls.__dict__)
    body['__slots__'] = tuple(name for name in names if name not in inherited) + (
        ('__weakref__',) if weakref_slot and '__weakref__' not in inherited else ())
    for name in (*names, '__dict__', '__weakref__'):
        body.pop(name, None)
    qualname = cls.__qualname__
    made = type(cls)(cls.__name__, cls.__bases__, body)
    made.__qualname__ = qualname
    if frozen:
        made.__getstate__ = lambda self: [getattr(self, f.name) for f in fields(self)]
        made.__setstate__ = lambda self, state: [object.__setattr__(self, f.name, value)
                                                for f, value in zip(fields(self), state)] and None
    return made


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    options = (init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    if cls is None:
        return lambda cls: _process(cls, *options)
    return _process(cls, *options)


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), '__dataclass_fields__')


def fields(class_or_instance):
    found = getattr(class_or_instance, '__dataclass_fields__', None)
    if found is None:
        raise TypeError('must be called with a dataclass type or instance')
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def _is_instance(obj):
    return hasattr(type(obj), '__dataclass_fields__')


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _unpacked(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _unpacked(obj, lambda values: tuple_factory([value for _, value in values]))


_PLAIN = frozenset((int, float, str, bool, type(None), complex, bytes))


def _unpacked(obj, make):
    kind = type(obj)
    if kind in _PLAIN:
        return obj
    if _is_instance(obj):
        return make([(f.name, _unpacked(getattr(obj, f.name), make)) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return kind(*[_unpacked(item, make) for item in obj])
    if isinstance(obj, (list, tuple)):
        return kind([_unpacked(item, make) for item in obj])
    if isinstance(obj, dict):
        pairs = [(_unpacked(key, make), _unpacked(value, make)) for key, value in obj.items()]
        return kind(obj.default_factory, pairs) if hasattr(kind, 'default_factory') else kind(pairs)
    import copy
    return copy.deepcopy(obj)


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for f in obj.__dataclass_fields__.values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(f'field {f.name} is declared with init=False, it cannot be specified with replace()')
        elif f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise ValueError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    hints, body = {}, dict(namespace or {})
    for item in fields:
        if isinstance(item, str):
            item = (item, 'typing.Any')
        if len(item) not in (2, 3):
            raise TypeError(f'Invalid field: {item!r}')
        name = item[0]
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        if iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in hints:
            raise TypeError(f'Field name duplicated: {name!r}')
        hints[name] = item[1]
        if len(item) == 3:
            body[name] = item[2]
    body['__annotations__'] = hints
    body.setdefault('__module__', 'types')
    kind = type
    for base in bases:
        kind = type(base) if issubclass(type(base), kind) else kind
    return dataclass(kind(cls_name, tuple(bases), body), **options)
