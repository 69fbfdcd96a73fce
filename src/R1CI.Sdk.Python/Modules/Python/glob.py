# File name patterns: there are no files to find.

def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return []


def iglob(pathname, **options):
    return iter(())


def has_magic(s):
    return any(char in s for char in '*?[')


def escape(pathname):
    return ''.join([f'[{char}]' if char in '*?[' else char for char in pathname])
