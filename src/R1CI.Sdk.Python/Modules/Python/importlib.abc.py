# The classes of importers; nothing is loaded through them here.

from abc import ABCMeta as _ABCMeta


class MetaPathFinder(metaclass=_ABCMeta):
    def invalidate_caches(self):
        pass


class PathEntryFinder(metaclass=_ABCMeta):
    def invalidate_caches(self):
        pass


class Loader(metaclass=_ABCMeta):
    def create_module(self, spec):
        return None

    def load_module(self, fullname):
        raise ImportError(fullname)


class InspectLoader(Loader):
    pass


class ExecutionLoader(InspectLoader):
    pass


class ResourceLoader(Loader):
    pass


class FileLoader(ResourceLoader, ExecutionLoader):
    pass


class SourceLoader(ResourceLoader, ExecutionLoader):
    pass
