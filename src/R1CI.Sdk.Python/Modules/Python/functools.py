# Higher-order functions; what must be fast is native (_functools).

from _functools import cmp_to_key, partial, reduce, _lru_cache_wrapper

__all__ = ['update_wrapper', 'wraps', 'WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'total_ordering', 'cmp_to_key', 'cache',
           'lru_cache', 'reduce', 'partial', 'partialmethod', 'singledispatch', 'singledispatchmethod', 'cached_property']

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__')
WRAPPER_UPDATES = ('__dict__',)

_absent = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make a wrapper look like what it wraps."""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that applies update_wrapper."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def _cached(function, maxsize, typed):
    wrapper = _lru_cache_wrapper(function, maxsize, typed)
    wrapper.cache_parameters = lambda: {'maxsize': maxsize, 'typed': typed}
    return update_wrapper(wrapper, function)


def _shown_info(counts):
    global _CacheInfo
    if _CacheInfo is None:
        from collections import namedtuple
        _CacheInfo = namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'])
        _CacheInfo.__module__ = 'functools'
    return _CacheInfo(*counts)


_CacheInfo = None


def lru_cache(maxsize=128, typed=False):
    """Remember the results of a function's last calls by its arguments."""
    if isinstance(maxsize, int):
        if maxsize < 0:
            maxsize = 0
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')

    def decorating_function(user_function):
        return _cached(user_function, maxsize, typed)

    return decorating_function


def cache(user_function, /):
    """Remember the results of all calls of a function by its arguments."""
    return _cached(user_function, None, False)


def _from_lt_gt(self, other):
    result = type(self).__lt__(self, other)
    if result is NotImplemented:
        return result
    return not result and self != other


def _from_lt_le(self, other):
    result = type(self).__lt__(self, other)
    if result is NotImplemented:
        return result
    return result or self == other


def _from_lt_ge(self, other):
    result = type(self).__lt__(self, other)
    if result is NotImplemented:
        return result
    return not result


def _from_le_ge(self, other):
    result = type(self).__le__(self, other)
    if result is NotImplemented:
        return result
    return not result or self == other


def _from_le_lt(self, other):
    result = type(self).__le__(self, other)
    if result is NotImplemented:
        return result
    return result and self != other


def _from_le_gt(self, other):
    result = type(self).__le__(self, other)
    if result is NotImplemented:
        return result
    return not result


def _from_gt_lt(self, other):
    result = type(self).__gt__(self, other)
    if result is NotImplemented:
        return result
    return not (result or self == other)


def _from_gt_ge(self, other):
    result = type(self).__gt__(self, other)
    if result is NotImplemented:
        return result
    return result or self == other


def _from_gt_le(self, other):
    result = type(self).__gt__(self, other)
    if result is NotImplemented:
        return result
    return not result


def _from_ge_le(self, other):
    result = type(self).__ge__(self, other)
    if result is NotImplemented:
        return result
    return not result or self == other


def _from_ge_gt(self, other):
    result = type(self).__ge__(self, other)
    if result is NotImplemented:
        return result
    return result and self != other


def _from_ge_lt(self, other):
    result = type(self).__ge__(self, other)
    if result is NotImplemented:
        return result
    return not result


_orderings = {
    '__lt__': [('__gt__', _from_lt_gt), ('__le__', _from_lt_le), ('__ge__', _from_lt_ge)],
    '__le__': [('__ge__', _from_le_ge), ('__lt__', _from_le_lt), ('__gt__', _from_le_gt)],
    '__gt__': [('__lt__', _from_gt_lt), ('__ge__', _from_gt_ge), ('__le__', _from_gt_le)],
    '__ge__': [('__le__', _from_ge_le), ('__gt__', _from_ge_gt), ('__lt__', _from_ge_lt)],
}


def total_ordering(cls):
    """Give a class that defines one ordering the other three."""
    defined = [name for name in _orderings if getattr(cls, name, None) is not getattr(object, name, None)]
    if not defined:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    for root in ('__lt__', '__le__', '__gt__', '__ge__'):
        if root in defined:
            break
    for name, function in _orderings[root]:
        if name not in defined:
            def method(self, other, _function=function):
                return _function(self, other)
            method.__name__ = name
            setattr(cls, name, method)
    return cls


class cached_property:
    """A property computed once and then kept in the instance's dict."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError("Cannot assign the same cached_property to two different names "
                            f"({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            values = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} "
                            f"instance to cache {self.attrname!r} property.") from None
        value = values.get(self.attrname, _absent)
        if value is _absent:
            value = self.func(instance)
            values[self.attrname] = value
        return value


class partialmethod:
    """A method with some arguments given already."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError("{!r} is not callable or a descriptor".format(func))
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, obj, cls=None):
        get = getattr(self.func, '__get__', None)
        if get is not None:
            bound = get(obj, cls)
            if bound is not self.func:
                return partial(bound, *self.args, **self.keywords)
        if obj is None:
            return lambda first, /, *args, **keywords: self.func(first, *self.args, *args, **{**self.keywords, **keywords})
        return partial(self.func, obj, *self.args, **self.keywords)


def _best_match(cls, registry):
    """The registered class nearest to cls: one of its bases, or an abstract class it is a subclass of."""
    mro = cls.__mro__
    nearest, found = len(mro), []
    for base in registry:
        if base in mro:
            rank = mro.index(base)
        elif issubclass(cls, base):
            # As if it stood right after the last base that is a subclass of it.
            rank = max(i for i, each in enumerate(mro) if issubclass(each, base)) + 0.5
        else:
            continue
        if rank < nearest:
            nearest, found = rank, [base]
        elif rank == nearest:
            found.append(base)
    found = [base for base in found if not any(other is not base and issubclass(other, base) for other in found)]
    if len(found) > 1:
        raise RuntimeError(f"Ambiguous dispatch: {found[0]} or {found[1]}")
    return registry[found[0]]


def _no_class(cls):
    raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")


def singledispatch(func):
    """A function whose implementation is chosen by the type of its first argument."""
    registry = {object: func}
    chosen = {}

    def dispatch(cls):
        if cls not in chosen:
            chosen[cls] = _best_match(cls, registry)
        return chosen[cls]

    def register(cls, func=None):
        if func is None:
            if isinstance(cls, type):
                return lambda f: register(cls, f)
            annotations = getattr(cls, '__annotations__', {})
            if not annotations:
                raise TypeError(f"Invalid first argument to `register()`: {cls!r}. "
                                f"Use either `@register(some_class)` or plain `@register` on an annotated function.")
            func = cls
            name, cls = next(iter(annotations.items()))
            if isinstance(cls, str):
                cls = eval(cls, func.__globals__)
            members = getattr(cls, '__args__', None)
            if not isinstance(cls, type) and members is not None:
                for member in members:
                    register(member, func)
                return func
            if not isinstance(cls, type):
                raise TypeError(f"Invalid annotation for {name!r}. {cls!r} is not a class.")
        if not isinstance(cls, type):
            for member in getattr(cls, '__args__', None) or _no_class(cls):
                register(member, func)
            return func
        registry[cls] = func
        chosen.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{name} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, '__name__', 'singledispatch function')
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    wrapper._clear_cache = chosen.clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    """singledispatch for methods: the type of the first argument after self decides."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def method(*args, **kwargs):
            chosen = self.dispatcher.dispatch(args[0].__class__)
            return chosen.__get__(obj, cls)(*args, **kwargs)
        method.register = self.register
        update_wrapper(method, self.func)
        return method
