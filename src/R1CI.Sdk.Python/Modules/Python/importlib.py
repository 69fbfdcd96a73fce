# Imports by name. Only the modules of the sandbox can be found.

__path__ = []


def import_module(name, package=None):
    if name.startswith('.'):
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        level = len(name) - len(name.lstrip('.'))
        parent = package.rsplit('.', level - 1)[0] if level > 1 else package
        name = f'{parent}.{name[level:]}' if name[level:] else parent
    return __import__(name, None, None, ('*',)) if '.' in name else __import__(name)


def reload(module):
    return module


def invalidate_caches():
    pass


def __getattr__(name):
    if name in ('util', 'metadata', 'machinery', 'abc', 'resources'):
        return import_module('importlib.' + name)
    raise AttributeError(f"module 'importlib' has no attribute {name!r}")
