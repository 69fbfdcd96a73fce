# File operations: every act is refused.

from _powerless import deny as _deny


class Error(OSError):
    pass


SameFileError = SpecialFileError = ReadError = Error


def get_terminal_size(fallback=(80, 24)):
    from os import terminal_size
    return terminal_size(fallback)


def which(cmd, mode=1, path=None):
    return None


_deny(globals(), 'copy copy2 copyfile copyfileobj copymode copystat copytree rmtree move make_archive unpack_archive '
                 'disk_usage chown')
