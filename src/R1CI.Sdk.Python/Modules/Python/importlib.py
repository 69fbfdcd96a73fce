# Imports by name. Only the modules of the sandbox can be found.

__path__ = []


def import_module(name, package=None):
    if name.startswith('.'):
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        level = len(name) - len(name.lstrip('.'))
        parts = package.rsplit('.', level - 1)
        if len(parts) < level:
            raise ImportError('attempted relative import beyond top-level package')
        name = f'{parts[0]}.{name[level:]}' if name[level:] else parts[0]
    return __import__(name, None, None, ('*',)) if '.' in name else __import__(name)


def reload(module):
    loader = getattr(module, '__loader__', None)
    if hasattr(loader, 'exec_module'):
        loader.exec_module(module)
    return module


def invalidate_caches():
    pass


def __getattr__(name):
    if name in ('util', 'metadata', 'machinery', 'abc', 'resources'):
        return import_module('importlib.' + name)
    raise AttributeError(f"module 'importlib' has no attribute {name!r}")
