# The part of `typing` that few programs use; `typing` loads it when one of its names is asked for.

from typing import (Any, ForwardRef, Generic, TypeVar, _Alias, _Bare, _Form, _NoneType, _Or, _shown, _typed, _union,
                    _unique)
from collections import namedtuple as _namedtuple

__name__ = 'typing'

AnyStr = TypeVar('AnyStr', bytes, str)


def _of_literal(name, params):
    flat = []
    for param in params if type(params) is tuple else (params,):
        if type(param) is _Alias and param._name == 'Literal':
            flat.extend(param.__args__)
        else:
            flat.append(param)
    unique = []
    for param in flat:
        if not any(type(param) is type(seen) and param == seen for seen in unique):
            unique.append(param)
    return _Alias(Literal, tuple(unique), name)


def _of_one(name, param):
    if type(param) is tuple:
        raise TypeError(f"typing.{name} accepts only single type. Got {param!r:.100}.")
    return _Alias(globals()[name], (_typed(param),), name)


def _of_annotated(name, params):
    if type(params) is not tuple or len(params) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    first, *rest = params
    first = _typed(first)
    if type(first) is _Alias and first._name == 'Annotated':
        rest = [*first.__metadata__, *rest]
        first = first.__args__[0]
    alias = _Alias(first, (first,), name)
    alias.__metadata__ = tuple(rest)
    return alias


def _of_concatenate(name, params):
    return _Alias(Concatenate, tuple(map(_typed, params)) if type(params) is tuple else (_typed(params),), name)


Literal = _Form('Literal', _of_literal)
ClassVar = _Form('ClassVar', _of_one)
Final = _Form('Final', _of_one)
Required = _Form('Required', _of_one)
NotRequired = _Form('NotRequired', _of_one)
TypeGuard = _Form('TypeGuard', _of_one)
Unpack = _Form('Unpack', _of_one)
Annotated = _Form('Annotated', _of_annotated)
Concatenate = _Form('Concatenate', _of_concatenate)
NoReturn = _Form('NoReturn')
Never = _Form('Never')
Self = _Form('Self')
LiteralString = _Form('LiteralString')
TypeAlias = _Form('TypeAlias')


class _Variable(_Or):
    _is_variable = True

    def __init__(self, name, **options):
        self.__name__ = name

    def __iter__(self):
        yield Unpack[self]


class ParamSpec(_Variable):
    __bound__ = None

    def __repr__(self):
        return '~' + self.__name__

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)


class ParamSpecArgs:
    _suffix = '.args'

    def __init__(self, origin):
        self.__origin__ = origin

    def __repr__(self):
        return self.__origin__.__name__ + self._suffix

    def __eq__(self, other):
        return type(self) is type(other) and self.__origin__ is other.__origin__


class ParamSpecKwargs(ParamSpecArgs):
    _suffix = '.kwargs'


class TypeVarTuple(_Variable):
    def __repr__(self):
        return self.__name__


class NewType(_Or):
    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp
        self.__module__ = '__main__'

    def __call__(self, value):
        return value

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __mro_entries__(self, bases):
        raise TypeError("Cannot subclass an instance of NewType. Perhaps you were looking for: "
                        f"`Derived = NewType('Derived', {self.__name__})`")


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
            kind = _typed(kind)
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


_NOT_MEMBERS = frozenset((
    '__abstractmethods__', '__annotations__', '__dict__', '__doc__', '__init__', '__module__', '__new__', '__slots__',
    '__subclasshook__', '__weakref__', '__class_getitem__', '__parameters__', '__orig_bases__', '__qualname__',
    '__init_subclass__', '_is_protocol', '_is_runtime', '__static_attributes__', '__firstlineno__'))


def _members(cls):
    found = set()
    for base in cls.__mro__[:-1]:
        if base is Generic or base is Protocol:
            continue
        for name in (*base.__dict__, *base.__dict__.get('__annotations__', ())):
            if name not in _NOT_MEMBERS and not name.startswith('_abc_'):
                found.add(name)
    return found


from abc import ABCMeta as _ABCMeta


class _ProtocolMeta(_ABCMeta):
    def __instancecheck__(cls, obj):
        if not cls.__dict__.get('_is_protocol', False):
            return super().__instancecheck__(obj)
        if cls is Protocol:
            return False
        if not getattr(cls, '_is_runtime', False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if cls in type(obj).__mro__:
            return True
        for name in _members(cls):
            if not hasattr(obj, name):
                return False
            if callable(getattr(cls, name, None)) and getattr(obj, name) is None:
                return False
        return True

    def __subclasscheck__(cls, other):
        if not cls.__dict__.get('_is_protocol', False) or cls is Protocol:
            return super().__subclasscheck__(other)
        if not isinstance(other, type):
            raise TypeError('issubclass() arg 1 must be a class')
        if cls in other.__mro__:
            return True
        if not getattr(cls, '_is_runtime', False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        for name in _members(cls):
            if not callable(getattr(cls, name, None)):
                raise TypeError("Protocols with non-method members don't support issubclass()")
            for base in other.__mro__:
                if name in base.__dict__:
                    if base.__dict__[name] is None:
                        return False
                    break
            else:
                return False
        return True


def _no_protocol_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError('Protocols cannot be instantiated')


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = True
    _is_runtime = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if '_is_protocol' not in cls.__dict__:
            cls._is_protocol = any(base is Protocol for base in cls.__bases__)
        if cls._is_protocol and '__init__' not in cls.__dict__:
            cls.__init__ = _no_protocol_init
        elif not cls._is_protocol and cls.__init__ is _no_protocol_init:
            for base in cls.__mro__[1:]:
                own = base.__dict__.get('__init__')
                if own is not None and own is not _no_protocol_init:
                    cls.__init__ = own
                    break


def runtime_checkable(cls):
    if not getattr(cls, '_is_protocol', False):
        raise TypeError(f'@runtime_checkable can be only applied to protocol classes, got {cls!r}')
    cls._is_runtime = True
    return cls


def _supports(name, method, result):
    def stub(self): ...
    stub.__name__ = method
    stub.__isabstractmethod__ = True
    return runtime_checkable(_ProtocolMeta(name, (Protocol,), {method: stub, '__module__': 'typing', '__slots__': ()}))


SupportsInt = _supports('SupportsInt', '__int__', int)
SupportsFloat = _supports('SupportsFloat', '__float__', float)
SupportsComplex = _supports('SupportsComplex', '__complex__', complex)
SupportsBytes = _supports('SupportsBytes', '__bytes__', bytes)
SupportsIndex = _supports('SupportsIndex', '__index__', int)
SupportsAbs = _supports('SupportsAbs', '__abs__', None)
SupportsRound = _supports('SupportsRound', '__round__', None)
for _protocol in (SupportsAbs, SupportsRound):
    _protocol.__parameters__ = (TypeVar('T_co', covariant=True),)


class IO(Generic[AnyStr]):
    __slots__ = ()


class TextIO(IO[str]):
    __slots__ = ()


class BinaryIO(IO[bytes]):
    __slots__ = ()


_overloads = {}


def _no_overload(*args, **kwargs):
    raise NotImplementedError("You should not call an overloaded function. A series of @overload-decorated functions "
                              "outside a stub module should always be followed by an implementation that is not "
                              "@overload-ed.")


def overload(func):
    plain = getattr(func, '__func__', func)
    _overloads.setdefault((plain.__module__, plain.__qualname__), []).append(func)
    return _no_overload


def get_overloads(func):
    plain = getattr(func, '__func__', func)
    return list(_overloads.get((plain.__module__, plain.__qualname__), ()))


def clear_overloads():
    _overloads.clear()


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def no_type_check(arg):
    arg.__no_type_check__ = True
    return arg


def no_type_check_decorator(decorator):
    def wrapped(*args, **kwargs):
        return no_type_check(decorator(*args, **kwargs))
    return wrapped


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, field_specifiers=(), **kwargs):
    options = {'eq_default': eq_default, 'order_default': order_default, 'kw_only_default': kw_only_default,
               'field_specifiers': field_specifiers, 'kwargs': kwargs}

    def mark(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = options
        return cls_or_fn
    return mark


def assert_never(arg, /):
    shown = repr(arg)
    raise AssertionError(f"Expected code to be unreachable, but got: {shown if len(shown) <= 100 else shown[:100] + '...'}")


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    import sys
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def get_origin(tp):
    if type(tp) is _Alias:
        return Annotated if tp._name == 'Annotated' else tp.__origin__
    if type(tp) is _Bare:
        return tp.__origin__
    if tp is Generic:
        return Generic
    if type(tp) is type(int | str):
        return type(tp)
    if type(tp) in (type(list[int]), ParamSpecArgs, ParamSpecKwargs):
        return tp.__origin__
    return None


def get_args(tp):
    if type(tp) is _Alias:
        if tp._name == 'Annotated':
            return (tp.__args__[0], *tp.__metadata__)
        if tp._name == 'Callable' and tp.__args__[0] is not ... and not getattr(tp.__args__[0], '_is_variable', False):
            return (list(tp.__args__[:-1]), tp.__args__[-1])
        return tp.__args__
    if type(tp) in (type(list[int]), type(int | str)):
        return tp.__args__
    return ()


def _resolved(hint, globalns, localns, extras):
    if type(hint) is str:
        hint = ForwardRef(hint)
    if type(hint) is ForwardRef:
        found = _typed(eval(hint.__forward_arg__, globalns, localns))
        if not callable(found) and type(found) not in (_Form, ForwardRef, TypeVar):
            raise TypeError(f"Forward references must evaluate to types. Got {found!r:.100}.")
        return _resolved(found, globalns, localns, extras)
    if type(hint) is _Alias:
        if hint._name in ('Annotated', 'Required', 'NotRequired') and not extras:
            return _resolved(hint.__args__[0], globalns, localns, extras)
        if hint._name == 'Literal':
            return hint
        args = tuple([_resolved(arg, globalns, localns, extras) for arg in hint.__args__])
        if args == hint.__args__:
            return hint
        if hint._name == 'Union':
            return _union(args)
        made = _Alias(hint.__origin__, args, hint._name)
        if hint._name == 'Annotated':
            made.__metadata__ = hint.__metadata__
        return made
    if type(hint) is type(list[int]):
        args = tuple([_resolved(arg, globalns, localns, extras) for arg in hint.__args__])
        return hint if args == hint.__args__ else type(hint)(hint.__origin__, args)
    return hint


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    import sys
    if getattr(obj, '__no_type_check__', None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            module = sys.modules.get(base.__module__)
            space = globalns if globalns is not None else getattr(module, '__dict__', {})
            own = localns if localns is not None else dict(vars(base))
            for name, hint in base.__dict__.get('__annotations__', {}).items():
                hints[name] = _resolved(_typed(hint), space, own, include_extras)
        return hints
    if globalns is None:
        inner = obj
        while hasattr(inner, '__wrapped__'):
            inner = inner.__wrapped__
        globalns = getattr(inner, '__globals__', None)
        if globalns is None:
            globalns = getattr(obj, '__dict__', {})
    found = getattr(obj, '__annotations__', None)
    if found is None:
        raise TypeError(f'{obj!r} is not a module, class, method, or function.')
    for name, hint in found.items():
        hints[name] = _resolved(_typed(hint), globalns, localns, include_extras)
    return hints
