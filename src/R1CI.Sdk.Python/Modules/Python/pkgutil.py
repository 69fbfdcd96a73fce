# Looking through mounted packages.

from collections import namedtuple

import _packages
from importlib import import_module as _import_module
from importlib.util import find_spec as _find_spec

__all__ = ['get_data', 'iter_modules', 'walk_packages', 'extend_path', 'find_loader', 'get_loader', 'ModuleInfo', 'resolve_name']

ModuleInfo = namedtuple('ModuleInfo', 'module_finder name ispkg')
_TOP = ['/packages']


def iter_modules(path=None, prefix=''):
    seen = set()
    for folder in _TOP if path is None else path:
        for name in _packages.names(folder) or ():
            module = name[:-3] if name.endswith('.py') else name
            if module == '__init__' or module in seen or not module.isidentifier():
                continue
            ispkg = module == name and '__init__.py' in (_packages.names(f'{folder}/{name}') or ())
            if ispkg or module != name:
                seen.add(module)
                yield ModuleInfo(None, prefix + module, ispkg)


def walk_packages(path=None, prefix='', onerror=None):
    for info in iter_modules(path, prefix):
        yield info
        if not info.ispkg:
            continue
        try:
            package = _import_module(info.name)
        except ImportError:
            if onerror is not None:
                onerror(info.name)
        except Exception:
            if onerror is None:
                raise
            onerror(info.name)
        else:
            yield from walk_packages(getattr(package, '__path__', []), info.name + '.', onerror)


def get_data(package, resource):
    folder = getattr(_import_module(package), '__path__', None)
    return _packages.read(f'{folder[0]}/{resource}') if folder else None


def extend_path(path, name):
    return path


def find_loader(fullname):
    spec = _find_spec(fullname)
    return spec and spec.loader


get_loader = find_loader


def resolve_name(name):
    """The object that a dotted name, or 'module:object', means."""
    module, colon, rest = name.partition(':')
    if colon:
        found, parts = _import_module(module), rest.split('.') if rest else []
    else:
        parts = name.split('.')
        module = parts.pop(0)
        found = _import_module(module)
        while parts:
            try:
                found = _import_module(f'{module}.{parts[0]}')
            except ImportError:
                break
            module += '.' + parts.pop(0)
    for part in parts:
        found = getattr(found, part)
    return found
