# Special forms and variables of typing.

from typing import Generic, TypeVar, _Alias, _Form, _Or, _typed, _union

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
    return _Alias(globals()[name], (_typed(param, name in ('Required', 'NotRequired')),), name)


def _of_annotated(name, params):
    if type(params) is not tuple or len(params) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    first, *rest = params
    first = _typed(first, True)
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


class IO(Generic[AnyStr]):
    __slots__ = ()


class TextIO(IO[str]):
    __slots__ = ()


class BinaryIO(IO[bytes]):
    __slots__ = ()
