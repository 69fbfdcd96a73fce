# What the modules of the outside world share here: the names exist, every act is refused.

def denied(name):
    """A function that refuses to act."""
    def act(*args, **kwargs):
        raise PermissionError(1, f'Operation not permitted: {name}() reaches outside the sandbox')
    act.__name__ = act.__qualname__ = name
    return act


def deny(space, names):
    for name in names.split():
        space[name] = denied(name)


def denied_class(name, base=object):
    """A class whose objects cannot be made."""
    return type(name, (base,), {'__init__': denied(name), '__module__': 'builtins'})
