# Specs and loaders of modules: those of mounted packages have source, those of the library show none.

import _packages
from _powerless import denied_class as _class

SOURCE_SUFFIXES, BYTECODE_SUFFIXES, EXTENSION_SUFFIXES = ['.py'], ['.pyc'], []
PathFinder = FileFinder = FrozenImporter = ExtensionFileLoader = SourcelessFileLoader = _class('Finder')


def all_suffixes():
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES


class ModuleSpec:
    """Where a module comes from."""

    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name, self.loader, self.origin, self.loader_state = name, loader, origin, loader_state
        self.submodule_search_locations = [] if is_package else None
        self.cached = None
        self.has_location = False

    @property
    def parent(self):
        return self.name.rpartition('.')[0] if self.submodule_search_locations is None else self.name

    def __repr__(self):
        parts = [f'name={self.name!r}', f'loader={self.loader!r}']
        if self.origin is not None:
            parts.append(f'origin={self.origin!r}')
        if self.submodule_search_locations is not None:
            parts.append(f'submodule_search_locations={self.submodule_search_locations}')
        return f"ModuleSpec({', '.join(parts)})"

    def __eq__(self, other):
        try:
            return vars(self) == vars(other)
        except TypeError:
            return NotImplemented


class BuiltinImporter:
    """Loads what the interpreter itself brings."""

    @staticmethod
    def is_package(fullname):
        return False

    get_source = get_code = is_package


class NamespaceLoader:
    def __init__(self, name, path):
        self._name, self._path = name, path

    def is_package(self, fullname):
        return True

    def get_source(self, fullname):
        return ''


class SourceFileLoader:
    """Loads a module of a mounted package."""

    def __init__(self, fullname, path):
        self.name, self.path = fullname, path

    def get_filename(self, name=None):
        return self.path

    def is_package(self, fullname):
        return self.path.endswith('/__init__.py')

    def get_data(self, path):
        data = _packages.read(path)
        if data is None:
            raise FileNotFoundError(2, 'No such file or directory', path)
        return data

    def get_source(self, fullname):
        return self.get_data(self.path).decode('utf-8-sig')

    def get_code(self, fullname):
        return compile(self.get_source(fullname), self.path, 'exec')

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        exec(self.get_code(self.name), module.__dict__)

    def get_resource_reader(self, module):
        return None


def _spec_of(name, file, folders):
    """The spec of a module, by what is known of it."""
    if file is None and folders is None:
        return ModuleSpec(name, BuiltinImporter, origin='built-in')
    loader = NamespaceLoader(name, folders) if file is None else SourceFileLoader(name, file)
    spec = ModuleSpec(name, loader, origin=file, is_package=folders is not None)
    if folders is not None:
        spec.submodule_search_locations = list(folders)
    spec.has_location = file is not None
    return spec
