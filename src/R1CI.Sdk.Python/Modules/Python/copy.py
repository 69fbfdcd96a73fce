# Shallow and deep copies.

__all__ = ["Error", "copy", "deepcopy"]

from sys import modules


class Error(Exception):
    pass


error = Error

_ATOMIC = {type(None), int, float, bool, complex, str, bytes, type, range, slice, type(Ellipsis), type(NotImplemented),
           type(len), type(lambda: 0), property}


def copy(x):
    cls = type(x)
    if cls in _ATOMIC or cls is tuple or cls is frozenset or isinstance(x, type):
        return x
    if cls is list or cls is dict or cls is set or cls is bytearray:
        return x.copy()
    hook = getattr(cls, '__copy__', None)
    if hook is not None:
        return hook(x)
    return _rebuilt(x, _parts(x), None)


def deepcopy(x, memo=None, _nil=[]):
    cls = type(x)
    if cls in _ATOMIC:
        return x
    if memo is None:
        memo = {}
    key = id(x)
    done = memo.get(key, _nil)
    if done is not _nil:
        return done
    if cls is list:
        result = []
        memo[key] = result
        append = result.append
        for item in x:
            append(item if type(item) in _ATOMIC else deepcopy(item, memo))
        return result
    if cls is dict:
        result = {}
        memo[key] = result
        for name, value in x.items():
            result[deepcopy(name, memo)] = value if type(value) in _ATOMIC else deepcopy(value, memo)
        return result
    if cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        done = memo.get(key, _nil)
        if done is not _nil:
            return done
        for old, new in zip(x, items):
            if old is not new:
                result = tuple(items)
                break
        else:
            result = x
    elif isinstance(x, type):
        return x
    else:
        hook = getattr(x, '__deepcopy__', None)
        if hook is not None:
            result = hook(memo)
        elif cls is set or cls is frozenset:
            result = cls([deepcopy(item, memo) for item in x])
        elif cls is bytearray:
            result = bytearray(x)
        elif cls.__name__ == 'method' and hasattr(x, '__func__'):
            result = cls(x.__func__, deepcopy(x.__self__, memo))
        else:
            result = _rebuilt(x, _parts(x), memo)
    if result is not x:
        memo[key] = result
        # The original is kept alive, or another object could get its id while the copy goes on.
        memo.setdefault(id(memo), []).append(x)
    return result


def _slots(cls):
    for base in cls.__mro__:
        slots = base.__dict__.get('__slots__', ())
        for name in (slots,) if isinstance(slots, str) else slots:
            if name not in ('__dict__', '__weakref__'):
                if name[:2] == '__' and name[-2:] != '__':
                    name = f"_{base.__name__.lstrip('_')}{name}"
                yield name


def _state(x):
    slots = {name: getattr(x, name) for name in _slots(type(x)) if hasattr(x, name)}
    attributes = getattr(x, '__dict__', None)
    return (attributes, slots) if slots else attributes


_DATA = (int, float, complex, str, bytes, bytearray, tuple, frozenset, set)


def _parts(x):
    """(callable, arguments, state, list items, dict items): how to make an object like this one."""
    cls = type(x)
    # Reductions of others' classes, which are there only if a script registered them.
    registry = modules.get('copyreg')
    if registry is not None and cls in registry.dispatch_table and cls is not complex:
        parts = registry.dispatch_table[cls](x)
    elif cls.__reduce_ex__ is not object.__reduce_ex__:
        parts = x.__reduce_ex__(4)
    elif cls.__reduce__ is not object.__reduce__:
        parts = x.__reduce__()
    else:
        return _default_parts(x, cls)
    return x if isinstance(parts, str) else tuple(parts) + (None,) * (5 - len(parts))


def _default_parts(x, cls):
    if not isinstance(x, (*_DATA, list, dict, BaseException)):
        try:
            object.__new__(cls)
        except TypeError:
            raise TypeError(f"cannot pickle {cls.__name__!r} object") from None
    more = getattr(cls, '__getnewargs_ex__', None)
    if more is not None:
        args, kwargs = more(x)
        make = (lambda cls, args, kwargs: cls.__new__(cls, *args, **kwargs)), (cls, args, kwargs)
    else:
        make = None
    args = getattr(cls, '__getnewargs__', None)
    if make is None:
        if args is not None:
            args = tuple(args(x))
        else:
            args = ()
            for kind in _DATA:
                if isinstance(x, kind) and kind is not bytearray and kind is not set:
                    args = (_plain(x, kind),)
                    break
        make = _new, (cls, *args)
    state = getattr(cls, '__getstate__', None)
    if state is None or state is getattr(object, '__getstate__', None):
        state = _state(x)
    else:
        state = state(x)
    lists = iter(x) if isinstance(x, list) else None
    dicts = iter(x.items()) if isinstance(x, dict) else None
    if isinstance(x, set):
        return _new_set, (cls, set(x)), state, None, None
    if isinstance(x, bytearray):
        return cls, (bytes(x),), state, None, None
    return (*make, state, lists, dicts)


def _plain(x, kind):
    if kind is str:
        return ''.join(x)
    if kind is tuple or kind is frozenset:
        return kind(iter(x))
    if kind is bytes:
        return bytes(list(x))
    return kind.__pos__(x) if kind is not complex else complex(x.real, x.imag)


def _new(cls, *args):
    return cls.__new__(cls, *args)


def _new_set(cls, items):
    made = cls.__new__(cls)
    made.update(items)
    return made


def _rebuilt(x, parts, memo):
    if parts is x:
        return x
    make, args, state, items, pairs = parts
    deep = memo is not None
    if deep:
        args = tuple([deepcopy(arg, memo) for arg in args])
    made = make(*args)
    if deep:
        memo[id(x)] = made
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(made, '__setstate__'):
            made.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state:
                made.__dict__.update(state)
            if slots:
                for name, value in slots.items():
                    setattr(made, name, value)
    if items is not None:
        for item in items:
            made.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                made[deepcopy(key, memo)] = deepcopy(value, memo)
            else:
                made[key] = value
    return made
