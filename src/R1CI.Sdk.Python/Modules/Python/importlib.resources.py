# Data files inside mounted packages.

import io as _io

import _packages
from importlib import import_module as _import_module


class _Resource:
    """A file or folder of a package; there is no path on a disk behind it."""

    def __init__(self, place):
        self._place = place
        self.name = place.rpartition('/')[2]

    def joinpath(self, *parts):
        return _Resource('/'.join((self._place, *map(str, parts))))

    __truediv__ = joinpath

    def is_dir(self):
        return _packages.names(self._place) is not None

    def is_file(self):
        return not self.is_dir() and _packages.read(self._place) is not None

    def iterdir(self):
        return (self.joinpath(name) for name in _packages.names(self._place) or ())

    def read_bytes(self):
        data = _packages.read(self._place)
        if data is None:
            raise FileNotFoundError(2, 'No such file or directory', self._place)
        return data

    def read_text(self, encoding='utf-8', errors='strict'):
        return self.read_bytes().decode(encoding, errors)

    def open(self, mode='r', encoding='utf-8', errors='strict'):
        return _io.BytesIO(self.read_bytes()) if 'b' in mode else _io.StringIO(self.read_text(encoding, errors))

    def __str__(self):
        return self._place


def files(package):
    module = _import_module(package) if isinstance(package, str) else package
    folders = getattr(module, '__path__', None)
    if not folders:
        raise TypeError(f'{module.__name__!r} is not a package')
    return _Resource(folders[0])


def read_text(package, resource, encoding='utf-8', errors='strict'):
    return files(package).joinpath(resource).read_text(encoding, errors)


def read_binary(package, resource):
    return files(package).joinpath(resource).read_bytes()


def open_text(package, resource, encoding='utf-8', errors='strict'):
    return files(package).joinpath(resource).open('r', encoding, errors)


def open_binary(package, resource):
    return files(package).joinpath(resource).open('rb')


def is_resource(package, name):
    return files(package).joinpath(name).is_file()


def contents(package):
    return [entry.name for entry in files(package).iterdir()]
