# Type hints are evaluated, printed and compared here, never enforced. Nearly every typed program imports this
# module, so its body only defines six classes: the names themselves are made when they are first asked for.

TYPE_CHECKING = False
Text = str

_NoneType = type(None)


def _shown(arg):
    if arg is ...:
        return '...'
    kind = type(arg)
    if kind is list:
        return '[' + ', '.join(map(_shown, arg)) + ']'
    if isinstance(arg, type) and kind.__name__ != 'GenericAlias':
        module = arg.__module__
        return arg.__qualname__ if module == 'builtins' else module + '.' + arg.__qualname__
    if kind is type(_shown):
        return arg.__name__
    return repr(arg)


def _typed(arg, is_outermost=False):
    """An argument as it is kept: None means its class, a string is a forward reference."""
    if arg is None:
        return _NoneType
    if type(arg) is str:
        return ForwardRef(arg)
    if type(arg) is _Alias and not is_outermost and arg._name in ('ClassVar', 'Final'):
        raise TypeError(f'{arg!r} is not valid as type argument')
    return arg


def _unique(args):
    result = []
    for arg in args:
        if arg not in result:
            result.append(arg)
    return result


def _variables(args):
    result = []
    for arg in args:
        if type(arg) is TypeVar or getattr(arg, '_is_variable', False):
            found = (arg,)
        elif type(arg) is list:
            found = _variables(arg)
        elif isinstance(arg, type):
            continue
        else:
            found = getattr(arg, '__parameters__', ())
        for variable in found:
            if variable not in result:
                result.append(variable)
    return tuple(result)


class _Or:
    __slots__ = ()

    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))


class ForwardRef(_Or):
    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_module__ = module

    def __eq__(self, other):
        if type(other) is not ForwardRef:
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return f'ForwardRef({self.__forward_arg__!r})'


class TypeVar(_Or):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        self.__name__ = name
        self.__constraints__ = tuple([_typed(c) for c in constraints])
        self.__bound__ = _typed(bound) if bound is not None else None
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)

    def __repr__(self):
        mark = '+' if self.__covariant__ else '-' if self.__contravariant__ else '~'
        return mark + self.__name__


class _Alias(_Or):
    """A generic with its arguments, such as List[int] or Box[T]; `_name` is None for classes of the guest."""

    def __init__(self, origin, args, name=None):
        self.__origin__ = origin
        self.__args__ = args
        self._name = name

    @property
    def __parameters__(self):
        return _variables(self.__args__)

    def __getitem__(self, params):
        if type(params) is not tuple:
            params = (params,)
        free = self.__parameters__
        if not free:
            raise TypeError(f"{self!r} is not a generic class")
        if len(params) != len(free):
            size = 'many' if len(params) > len(free) else 'few'
            raise TypeError(f"Too {size} arguments for {self!r}; actual {len(params)}, expected {len(free)}")
        bound = dict(zip(free, map(_typed, params)))
        args = []
        for arg in self.__args__:
            new = _replaced(arg, bound)
            # A list in the place of a parameter specification is the parameters themselves.
            args += map(_typed, new) if type(new) is list and self._name == 'Callable' else (new,)
        args = tuple(args)
        if self._name == 'Union' or self._name == 'Optional':
            return _union(args)
        return _Alias(self.__origin__, args, self._name)

    def __repr__(self):
        args = self.__args__
        name = self._name
        if name is None:
            return f"{_shown(self.__origin__)}[{', '.join(map(_shown, args))}]"
        if name == 'Union' and len(args) == 2 and _NoneType in args:
            return f"typing.Optional[{_shown(args[0] if args[1] is _NoneType else args[1])}]"
        if name == 'Callable':
            if args[0] is ... or getattr(args[0], '_is_variable', False):
                return f"typing.Callable[{_shown(args[0])}, {_shown(args[1])}]"
            return f"typing.Callable[{_shown(list(args[:-1]))}, {_shown(args[-1])}]"
        if name == 'Literal':
            return f"typing.Literal[{', '.join(map(repr, args))}]"
        if name == 'Annotated':
            rest = ', '.join(map(repr, self.__metadata__))
            return f"typing.Annotated[{_shown(args[0])}, {rest}]"
        return f"typing.{name}[{', '.join(map(_shown, args)) or '()'}]"

    def __eq__(self, other):
        if type(other) is not _Alias:
            if self._name == 'Union' and type(other) is type(int | str):
                return set(self.__args__) == set(other.__args__)
            return NotImplemented
        if self.__origin__ is not other.__origin__ or self._name != other._name:
            return False
        if self._name == 'Union':
            return set(self.__args__) == set(other.__args__)
        if self._name == 'Literal':
            return {(type(arg), arg) for arg in self.__args__} == {(type(arg), arg) for arg in other.__args__}
        return self.__args__ == other.__args__

    def __hash__(self):
        if self._name == 'Union':
            return hash(frozenset(self.__args__))
        return hash((self.__origin__, self.__args__))

    def __call__(self, *args, **kwargs):
        if self._name is not None:
            origin = self.__origin__
            if isinstance(origin, type) and origin.__module__ != 'collections.abc':
                raise TypeError(f"Type {self._name} cannot be instantiated; use {origin.__name__}() instead")
            if not isinstance(origin, type):
                raise TypeError(f"Cannot instantiate {origin!r}")
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except AttributeError:
            pass
        return made

    def __mro_entries__(self, bases):
        origin = self.__origin__
        if self._name is None:
            if origin is Generic:
                later = bases[bases.index(self) + 1:]
                for base in bases:
                    if base is not self and isinstance(base, _Alias) and base.__origin__ is not Generic:
                        return ()
                if any(isinstance(base, type) and issubclass(base, Generic) for base in later):
                    return ()
            return (origin,)
        if not isinstance(origin, type):
            raise TypeError(f"Cannot subclass {self!r}")
        if Generic in bases or any(b is not self and isinstance(b, (_Alias, _Bare)) for b in bases):
            return (origin,)
        return (origin, Generic)

    def __getattr__(self, name):
        if name[:2] == '__' or name == '_is_variable':
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __instancecheck__(self, obj):
        if self._name == 'Union':
            return isinstance(obj, self.__args__)
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __subclasscheck__(self, cls):
        if self._name == 'Union':
            return issubclass(cls, self.__args__)
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


def _replaced(arg, bound):
    if type(arg) is TypeVar:
        return bound.get(arg, arg)
    if type(arg) is list:
        return [_replaced(item, bound) for item in arg]
    if isinstance(arg, type):
        return arg
    free = getattr(arg, '__parameters__', ())
    if not free:
        return bound.get(arg, arg) if getattr(arg, '_is_variable', False) else arg
    return arg[tuple([bound.get(variable, variable) for variable in free])]


class _Bare(_Or):
    """A generic without arguments, such as List; `count` is how many it takes, -1 for any number."""

    def __init__(self, name, origin, count):
        self._name = name
        self._origin = origin
        self._count = count

    @property
    def __origin__(self):
        origin = self._origin
        if type(origin) is str:
            module, _, name = origin.rpartition('.')
            origin = self._origin = getattr(__import__(module, None, None, (name,)), name)
        return origin

    def __getitem__(self, params):
        name = self._name
        if type(params) is not tuple:
            params = (params,)
        if name == 'Callable':
            if len(params) != 2:
                raise TypeError("Callable must be used as Callable[[arg, ...], result].")
            left, result = params
            if type(left) is list:
                return _Alias(self.__origin__, (*map(_typed, left), _typed(result)), name)
            return _Alias(self.__origin__, (left, _typed(result)), name)
        if self._count >= 0 and len(params) != self._count:
            size = 'many' if len(params) > self._count else 'few'
            raise TypeError(f"Too {size} arguments for {self!r}; actual {len(params)}, expected {self._count}")
        return _Alias(self.__origin__, tuple(map(_typed, params)), name)

    def __repr__(self):
        return 'typing.' + self._name

    def __call__(self, *args, **kwargs):
        origin = self.__origin__
        if origin.__module__ == 'collections.abc':
            return origin(*args, **kwargs)
        raise TypeError(f"Type {self._name} cannot be instantiated; use {origin.__name__}() instead")

    def __mro_entries__(self, bases):
        if Generic in bases or any(b is not self and isinstance(b, (_Alias, _Bare)) for b in bases):
            return (self.__origin__,)
        return (self.__origin__, Generic)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

    def __getattr__(self, name):
        if name[:2] == '__' or name == '_is_variable':
            raise AttributeError(name)
        return getattr(self.__origin__, name)


class _Form(_Or):
    """A name that is not a class and means something of its own between brackets, such as Union."""

    def __init__(self, name, subscript=None):
        self._name = name
        self._subscript = subscript

    def __repr__(self):
        return 'typing.' + self._name

    def __getitem__(self, params):
        if self._subscript is None:
            raise TypeError(f"{self!r} is not subscriptable")
        return self._subscript(self._name, params)

    def __call__(self, *args, **kwargs):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self!r} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self!r} cannot be used with issubclass()")


def _union(params, name='Union'):
    flat = []
    for param in params:
        param = _typed(param)
        if getattr(param, '_name', None) == 'Union' and type(param) is _Alias or type(param) is type(int | str):
            flat.extend(param.__args__)
        else:
            flat.append(param)
    flat = _unique(flat)
    if len(flat) == 1:
        return flat[0]
    return _Alias(Union, tuple(flat), 'Union')


def _of_union(name, params):
    if params == ():
        raise TypeError("Cannot take a Union of no types.")
    return _union(params if type(params) is tuple else (params,))


def _of_optional(name, param):
    if type(param) is tuple:
        raise TypeError(f"typing.Optional requires a single type. Got {param!r:.100}.")
    return _union((param, None))


Union = _Form('Union', _of_union)
Optional = _Form('Optional', _of_optional)


class Generic:
    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, params):
        if type(params) is not tuple:
            params = (params,)
        params = tuple(map(_typed, params))
        if cls is Generic or cls.__name__ == 'Protocol' and cls.__module__ == 'typing':
            if not params:
                raise TypeError("Parameter list to Generic[...] cannot be empty")
            for param in params:
                if type(param) is not TypeVar and not getattr(param, '_is_variable', False):
                    raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables "
                                    "or parameter specification variables.")
            if len(set(params)) != len(params):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
            return _Alias(cls, params)
        free = cls.__dict__.get('__parameters__', ())
        if not free:
            raise TypeError(f"{cls!r} is not a generic class")
        if len(params) != len(free) and not getattr(free[-1], '_is_variable', False):
            size = 'many' if len(params) > len(free) else 'few'
            raise TypeError(f"Too {size} arguments for {cls!r}; actual {len(params)}, expected {len(free)}")
        return _Alias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get('__orig_bases__', ())
        for base in bases:
            if type(base) is _Alias and base._name is None and base.__origin__ is Generic:
                cls.__parameters__ = base.__args__
                return
        cls.__parameters__ = _variables(bases)


def cast(typ, val):
    return val


# Name: what it stands for, and how many arguments it takes between brackets.
_ALIASES = {
    'List': (list, 1), 'Dict': (dict, 2), 'Set': (set, 1), 'FrozenSet': (frozenset, 1), 'Tuple': (tuple, -1),
    'Type': (type, 1), 'Callable': ('collections.abc.Callable', 2), 'Deque': ('collections.deque', 1),
    'DefaultDict': ('collections.defaultdict', 2), 'OrderedDict': ('collections.OrderedDict', 2),
    'Counter': ('collections.Counter', 1), 'ChainMap': ('collections.ChainMap', 2), 'Pattern': ('re.Pattern', 1),
    'Match': ('re.Match', 1), 'AbstractSet': ('collections.abc.Set', 1),
    'ContextManager': ('contextlib.AbstractContextManager', 1),
    'AsyncContextManager': ('contextlib.AbstractAsyncContextManager', 1),
    'Iterable': 1, 'Iterator': 1, 'Sequence': 1, 'MutableSequence': 1, 'Mapping': 2, 'MutableMapping': 2,
    'MutableSet': 1, 'Collection': 1, 'Container': 1, 'Reversible': 1, 'Generator': 3, 'Awaitable': 1, 'Coroutine': 3,
    'AsyncIterable': 1, 'AsyncIterator': 1, 'AsyncGenerator': 2, 'KeysView': 1, 'ItemsView': 2, 'ValuesView': 1,
    'MappingView': 1, 'Hashable': 0, 'Sized': 0, 'ByteString': 0,
}

# The modules of the names that few programs use.
_RARE = {name: module for module, names in {
    '_typing_forms': 'Annotated AnyStr BinaryIO ClassVar Concatenate Final IO Literal LiteralString Never NewType NoReturn '
                     'NotRequired ParamSpec ParamSpecArgs ParamSpecKwargs Required Self TextIO TypeAlias TypeGuard '
                     'TypeVarTuple Unpack',
    '_typing_records': 'NamedTuple TypedDict is_typeddict',
    '_typing_protocols': 'Protocol SupportsAbs SupportsBytes SupportsComplex SupportsFloat SupportsIndex SupportsInt '
                         'SupportsRound runtime_checkable',
    '_typing_marks': 'assert_never assert_type clear_overloads dataclass_transform final get_overloads no_type_check '
                     'no_type_check_decorator overload reveal_type',
    '_typing_hints': 'get_args get_origin get_type_hints',
}.items() for name in names.split()}

__all__ = [*_ALIASES, *_RARE, 'Any', 'ForwardRef', 'Generic', 'Optional', 'TYPE_CHECKING', 'Text', 'TypeVar', 'Union', 'cast']


class _AnyClass(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyClass):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls, *args, **kwargs)


def __getattr__(name):
    entry = _ALIASES.get(name)
    if entry is not None:
        if type(entry) is int:
            entry = ('collections.abc.' + name, entry)
        made = _Bare(name, *entry)
    elif name in _RARE:
        made = getattr(__import__(_RARE[name]), name)
    else:
        raise AttributeError(f"module 'typing' has no attribute {name!r}")
    globals()[name] = made
    return made


def __dir__():
    return sorted(__all__)
