# Finding modules and making them by hand.

import sys

import _packages
from _powerless import deny as _deny
from importlib import import_module as _import_module
from importlib.machinery import ModuleSpec, SourceFileLoader, _spec_of


def resolve_name(name, package):
    if not name.startswith('.'):
        return name
    if not package:
        raise ImportError(f'no package specified for {name!r} (required for relative module names)')
    level = len(name) - len(name.lstrip('.'))
    parts = package.rsplit('.', level - 1)
    if len(parts) < level:
        raise ImportError('attempted relative import beyond top-level package')
    return f'{parts[0]}.{name[level:]}' if name[level:] else parts[0]


def find_spec(name, package=None):
    name = resolve_name(name, package)
    if name in sys.modules:
        module = sys.modules[name]
        if module is None:
            return None
        spec = _spec_of(name, None, None) if _packages.is_library(name) else getattr(module, '__spec__', None)
        if spec is None:
            raise ValueError(f'{name}.__spec__ is None')
        return spec
    parent = name.rpartition('.')[0]
    folders = None
    if parent:
        folders = getattr(_import_module(parent), '__path__', None)
    if _packages.is_library(name):
        return _spec_of(name, None, None)
    if parent and folders is None:
        raise ModuleNotFoundError(f'__path__ attribute not found on {parent!r} while trying to find {name!r}', name=name)
    found = _packages.find(name, folders)
    return found and _spec_of(name, found[0], None if found[1] is None else [found[1]])


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=None):
    spec = ModuleSpec(name, loader or SourceFileLoader(name, str(location)), origin=str(location),
                      is_package=submodule_search_locations is not None)
    spec.submodule_search_locations = submodule_search_locations
    spec.has_location = True
    return spec


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


def module_from_spec(spec):
    module = type(sys)(spec.name)
    module.__spec__, module.__loader__, module.__package__ = spec, spec.loader, spec.parent
    if spec.has_location:
        module.__file__ = spec.origin
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    return module


_deny(globals(), 'source_from_cache cache_from_source')
