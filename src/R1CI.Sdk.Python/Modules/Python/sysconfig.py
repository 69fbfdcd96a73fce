# How the interpreter was built: not told.

__all__ = ['get_config_var', 'get_config_vars', 'get_path', 'get_paths', 'get_platform', 'get_python_version']


def get_config_vars(*args):
    return [None for _ in args] if args else {}


def get_config_var(name):
    return None


def get_paths(*args, **kwargs):
    return {}


def get_path(name, *args, **kwargs):
    raise KeyError(name)


def get_platform():
    return 'linux-x86_64'


def get_python_version():
    return '3.11'
