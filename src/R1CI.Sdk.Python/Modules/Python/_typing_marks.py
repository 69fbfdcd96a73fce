# Decorators and functions that mean something to type checkers only.

__name__ = 'typing'

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
