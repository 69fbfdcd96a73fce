# Taking hints apart and resolving them.

from _typing_forms import Annotated, ParamSpecArgs, ParamSpecKwargs
from typing import ForwardRef, Generic, TypeVar, _Alias, _Bare, _Form, _typed, _union

__name__ = 'typing'


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
        found = _typed(eval(hint.__forward_arg__, globalns, localns), True)
        if not callable(found) and type(found) not in (_Form, ForwardRef, TypeVar, type(int | str)):
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
                hints[name] = _resolved(_typed(hint, True), space, own, include_extras)
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
        hints[name] = _resolved(_typed(hint, True), globalns, localns, include_extras)
    return hints
