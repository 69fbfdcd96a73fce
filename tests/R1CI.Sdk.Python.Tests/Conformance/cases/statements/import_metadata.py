import importlib.metadata

try:
    importlib.metadata.version('no-such-package')
except importlib.metadata.PackageNotFoundError as error:
    print(type(error).__name__, error)
