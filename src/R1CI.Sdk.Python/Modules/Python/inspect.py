# The part of inspect that programs use: signatures, kinds of objects, members and documentation.

import sys
import types

from _inspect_kinds import (isabstract, isasyncgen, isasyncgenfunction, isawaitable, isbuiltin, isclass, iscode,  # noqa
                            iscoroutine, iscoroutinefunction, isdatadescriptor, isframe, isfunction, isgenerator,
                            isgeneratorfunction, ismethod, ismethoddescriptor, ismodule, isroutine, istraceback)

_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD = range(5)
CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 1, 2, 4, 8, 16, 32
CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 128, 256, 512


class _empty:
    """Marks what a signature does not have."""


class _Kind(int):
    """The kind of a parameter, an int with a name."""
    _NAMES = ('POSITIONAL_ONLY', 'POSITIONAL_OR_KEYWORD', 'VAR_POSITIONAL', 'KEYWORD_ONLY', 'VAR_KEYWORD')
    _DESCRIPTIONS = ('positional-only', 'positional or keyword', 'variadic positional', 'keyword-only',
                     'variadic keyword')

    name = property(lambda self: self._NAMES[self])
    value = property(lambda self: int(self))
    description = property(lambda self: self._DESCRIPTIONS[self])

    def __str__(self):
        return self.name

    def __repr__(self):
        return f'<_ParameterKind.{self.name}: {int(self)}>'


_KINDS = [_Kind(number) for number in range(5)]


def formatannotation(annotation, base_module=None):
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    return repr(annotation)


class Parameter:
    """One parameter of a signature."""
    __slots__ = ('name', 'kind', 'default', 'annotation')

    POSITIONAL_ONLY, POSITIONAL_OR_KEYWORD, VAR_POSITIONAL, KEYWORD_ONLY, VAR_KEYWORD = _KINDS
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if default is not _empty and kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f'{_KINDS[kind].description} parameters cannot have default values')
        if not isinstance(name, str) or not name.isidentifier():
            raise ValueError('{!r} is not a valid parameter name'.format(name))
        self.name, self.kind, self.default, self.annotation = name, _KINDS[kind], default, annotation

    def replace(self, *, name=None, kind=None, annotation=..., default=...):
        return type(self)(self.name if name is None else name, self.kind if kind is None else kind,
                          default=self.default if default is ... else default,
                          annotation=self.annotation if annotation is ... else annotation)

    def __str__(self):
        text = self.name
        if self.annotation is not _empty:
            text += f': {formatannotation(self.annotation)}'
        if self.default is not _empty:
            text += f' = {self.default!r}' if self.annotation is not _empty else f'={self.default!r}'
        return {_VAR_POSITIONAL: '*', _VAR_KEYWORD: '**'}.get(self.kind, '') + text

    def __repr__(self):
        return '<{} "{}">'.format(self.__class__.__name__, self)

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self.name, self.kind, self.default, self.annotation) == (
            other.name, other.kind, other.default, other.annotation)

    def __hash__(self):
        return hash((self.name, int(self.kind)))


class BoundArguments:
    """The arguments of a call by the names of their parameters."""

    def __init__(self, signature, arguments):
        self.signature, self.arguments = signature, arguments

    @property
    def args(self):
        result = []
        for name, parameter in self.signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if parameter.kind == _VAR_POSITIONAL:
                result.extend(self.arguments[name])
            else:
                result.append(self.arguments[name])
        return tuple(result)

    @property
    def kwargs(self):
        result, named = {}, False
        for name, parameter in self.signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                named = True
            elif name not in self.arguments:
                named = True
                continue
            if named and name in self.arguments:
                if parameter.kind == _VAR_KEYWORD:
                    result.update(self.arguments[name])
                else:
                    result[name] = self.arguments[name]
        return result

    def apply_defaults(self):
        filled = {}
        for name, parameter in self.signature.parameters.items():
            if name in self.arguments:
                filled[name] = self.arguments[name]
            elif parameter.default is not _empty:
                filled[name] = parameter.default
            elif parameter.kind == _VAR_POSITIONAL:
                filled[name] = ()
            elif parameter.kind == _VAR_KEYWORD:
                filled[name] = {}
        self.arguments = filled

    def __repr__(self):
        return '<BoundArguments ({})>'.format(', '.join(f'{name}={value!r}' for name, value in self.arguments.items()))

    def __eq__(self, other):
        return isinstance(other, BoundArguments) and self.signature == other.signature \
            and self.arguments == other.arguments


class Signature:
    """The parameters of a callable and its return annotation."""
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        found = {}
        for parameter in parameters or ():
            if parameter.name in found:
                raise ValueError('duplicate parameter name: {!r}'.format(parameter.name))
            if found and parameter.kind < last:
                raise ValueError(f'wrong parameter order: {_KINDS[last].description} parameter before '
                                 f'{parameter.kind.description} parameter')
            if parameter.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                if parameter.default is _empty and any(p.default is not _empty for p in found.values()):
                    raise ValueError('non-default argument follows default argument')
            last = parameter.kind
            found[parameter.name] = parameter
        self.parameters = types.MappingProxyType(found)
        self.return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return signature(obj, follow_wrapped=follow_wrapped)

    def replace(self, *, parameters=_empty, return_annotation=_empty):
        return type(self)(self.parameters.values() if parameters is _empty else parameters,
                          return_annotation=self.return_annotation if return_annotation is _empty
                          else return_annotation)

    def bind(self, /, *args, **kwargs):
        return self._bound(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bound(args, kwargs, True)

    def _bound(self, args, kwargs, partial):
        arguments, left, kwargs = {}, list(args), dict(kwargs)
        takes_more = None
        for name, parameter in self.parameters.items():
            kind = parameter.kind
            if kind == _VAR_POSITIONAL:
                if left:
                    arguments[name] = tuple(left)
                    left = []
            elif kind == _VAR_KEYWORD:
                takes_more = name
            elif kind != _KEYWORD_ONLY and left:
                if name in kwargs and kind != _POSITIONAL_ONLY:
                    raise TypeError('multiple values for argument {!r}'.format(name))
                arguments[name] = left.pop(0)
            elif name in kwargs and kind != _POSITIONAL_ONLY:
                arguments[name] = kwargs.pop(name)
            elif parameter.default is _empty and not partial:
                if kind == _POSITIONAL_ONLY and name in kwargs:
                    raise TypeError(f'{name!r} parameter is positional only, but was passed as a keyword')
                only = ' keyword-only' if kind == _KEYWORD_ONLY else ''
                raise TypeError(f'missing a required{only} argument: {name!r}' if not only else
                                f'missing a required argument: {name!r}')
        if left:
            raise TypeError('too many positional arguments')
        if kwargs:
            if takes_more is None:
                raise TypeError('got an unexpected keyword argument {!r}'.format(next(iter(kwargs))))
            arguments[takes_more] = kwargs
        return BoundArguments(self, {name: arguments[name] for name in self.parameters if name in arguments})

    def __str__(self):
        parts, slash, star = [], False, False
        for parameter in self.parameters.values():
            if parameter.kind == _POSITIONAL_ONLY:
                slash = True
            elif slash:
                parts.append('/')
                slash = False
            if parameter.kind == _VAR_POSITIONAL:
                star = True
            elif parameter.kind == _KEYWORD_ONLY and not star:
                parts.append('*')
                star = True
            parts.append(str(parameter))
        if slash:
            parts.append('/')
        text = f"({', '.join(parts)})"
        if self.return_annotation is not _empty:
            text += f' -> {formatannotation(self.return_annotation)}'
        return text

    def __repr__(self):
        return f'<{self.__class__.__name__} {self}>'

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return dict(self.parameters) == dict(other.parameters) and self.return_annotation == other.return_annotation


def _of_function(func):
    code, hints = func.__code__, getattr(func, '__annotations__', {}) or {}
    names = code.co_varnames
    count, only_count = code.co_argcount, code.co_kwonlyargcount
    defaults = func.__defaults__ or ()
    only_defaults = func.__kwdefaults__ or {}
    parameters = []
    first_default = count - len(defaults)
    for index in range(count):
        kind = _POSITIONAL_ONLY if index < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD
        default = defaults[index - first_default] if index >= first_default else _empty
        parameters.append(Parameter(names[index], kind, default=default, annotation=hints.get(names[index], _empty)))
    at = count + only_count
    if code.co_flags & CO_VARARGS:
        parameters.append(Parameter(names[at], _VAR_POSITIONAL, annotation=hints.get(names[at], _empty)))
        at += 1
    for name in names[count:count + only_count]:
        parameters.append(Parameter(name, _KEYWORD_ONLY, default=only_defaults.get(name, _empty),
                                    annotation=hints.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        parameters.append(Parameter(names[at], _VAR_KEYWORD, annotation=hints.get(names[at], _empty)))
    return Signature(parameters, return_annotation=hints.get('return', _empty))


def _without_first(found):
    parameters = list(found.parameters.values())
    if parameters and parameters[0].kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
        parameters = parameters[1:]
    return found.replace(parameters=parameters)


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    if not callable(obj):
        raise TypeError('{!r} is not a callable object'.format(obj))
    if isinstance(obj, types.MethodType):
        return _without_first(signature(obj.__func__))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__'))
    found = getattr(obj, '__signature__', None)
    if found is not None:
        return found
    if isinstance(obj, types.FunctionType):
        return _of_function(obj)
    if type(obj).__name__ == 'partial' and hasattr(obj, 'func'):
        return _of_partial(obj)
    if isinstance(obj, type):
        for name in ('__new__', '__init__'):
            method = getattr(obj, name)
            if isinstance(method, types.FunctionType):
                return _without_first(_of_function(method))
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return Signature()
        raise ValueError(f'no signature found for builtin type {obj!r}')
    call = getattr(type(obj), '__call__', None)
    if isinstance(call, types.FunctionType):
        return _without_first(_of_function(call))
    raise ValueError(f'no signature found for builtin {obj!r}')


def _of_partial(obj):
    found = signature(obj.func)
    bound = found.bind_partial(*obj.args, **obj.keywords)
    parameters, named = [], False
    for name, parameter in found.parameters.items():
        if name in obj.keywords and parameter.kind in (_POSITIONAL_OR_KEYWORD, _KEYWORD_ONLY):
            named = True
            parameters.append(parameter.replace(kind=_KEYWORD_ONLY, default=obj.keywords[name]))
        elif name in bound.arguments and parameter.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            continue
        elif named and parameter.kind == _VAR_POSITIONAL:
            continue
        elif named and parameter.kind == _POSITIONAL_OR_KEYWORD:
            parameters.append(parameter.replace(kind=_KEYWORD_ONLY))
        else:
            parameters.append(parameter)
    return found.replace(parameters=parameters)


def unwrap(func, *, stop=None):
    seen = {id(func)}
    while hasattr(func, '__wrapped__') and not (stop and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError('wrapper loop when unwrapping {!r}'.format(func))
        seen.add(id(func))
    return func


def getfullargspec(func):
    from collections import namedtuple
    shape = namedtuple('FullArgSpec', 'args varargs varkw defaults kwonlyargs kwonlydefaults annotations')
    if not callable(func):
        raise TypeError('unsupported callable')
    found = signature(func, follow_wrapped=False)
    if isinstance(func, types.MethodType):
        found = signature(func.__func__)
    by_kind = lambda *kinds: [p for p in found.parameters.values() if p.kind in kinds]
    plain, only = by_kind(_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD), by_kind(_KEYWORD_ONLY)
    defaults = tuple(p.default for p in plain if p.default is not _empty)
    hints = {} if found.return_annotation is _empty else {'return': found.return_annotation}
    hints.update({p.name: p.annotation for p in found.parameters.values() if p.annotation is not _empty})
    return shape([p.name for p in plain], next((p.name for p in by_kind(_VAR_POSITIONAL)), None),
                 next((p.name for p in by_kind(_VAR_KEYWORD)), None), defaults or None, [p.name for p in only],
                 {p.name: p.default for p in only if p.default is not _empty} or None, hints)


def getmembers(object, predicate=None):
    found = []
    for name in sorted(set(dir(object))):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return found


def getmro(cls):
    return cls.__mro__


def cleandoc(doc):
    lines = doc.expandtabs().split('\n')
    margin = min((len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()), default=0)
    lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getdoc(object):
    doc = getattr(object, '__doc__', None)
    return cleandoc(doc) if isinstance(doc, str) else None


def getmodule(object, _filename=None):
    if ismodule(object):
        return object
    name = getattr(object, '__module__', None)
    return __import__('builtins') if name == 'builtins' else sys.modules.get(name)


def __getattr__(name):
    import _inspect_more
    if hasattr(_inspect_more, name):
        return getattr(_inspect_more, name)
    raise AttributeError(f"module 'inspect' has no attribute {name!r}")


def getfile(object):
    if hasattr(object, '__code__'):
        return object.__code__.co_filename
    raise TypeError('{!r} is a built-in'.format(object))


def currentframe():
    return sys._getframe(1)


def stack(context=1):
    from _inspect_more import getouterframes
    return getouterframes(sys._getframe(1), context)


def getattr_static(obj, attr, default=_empty):
    own = getattr(obj, '__dict__', {})
    if attr in own:
        return own[attr]
    for base in (obj if isinstance(obj, type) else type(obj)).__mro__:
        if attr in base.__dict__:
            return base.__dict__[attr]
    if default is not _empty:
        return default
    raise AttributeError(attr)


def getgeneratorstate(generator):
    if generator.gi_running:
        return 'GEN_RUNNING'
    if generator.gi_frame is None:
        return 'GEN_CLOSED'
    return 'GEN_SUSPENDED' if getattr(generator, 'gi_suspended', False) else 'GEN_CREATED'
