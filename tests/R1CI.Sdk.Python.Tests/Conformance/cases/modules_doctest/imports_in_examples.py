# Examples may import what the script itself may import.
import doctest


def base(path):
    """The last part of a path.

    >>> import os.path
    >>> base('/a/b.txt') == os.path.basename('/a/b.txt')
    True
    >>> from os import sep
    >>> sep
    '/'
    """
    return path.rsplit('/', 1)[-1]


print(doctest.testmod())
