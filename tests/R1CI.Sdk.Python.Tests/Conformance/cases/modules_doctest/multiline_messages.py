# doctest matches expected messages of several lines as a whole, with and without ELLIPSIS.
import doctest


def half(n):
    """
    >>> half(4)
    2
    >>> half(3)
    Traceback (most recent call last):
        ...
    ValueError: cannot be halved:
        3 is odd
    >>> half(5)  # doctest: +ELLIPSIS
    Traceback (most recent call last):
    ValueError: cannot ...
        5 is odd
    >>> half('x')  # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
    TypeError: whatever
    """
    if n % 2:
        raise ValueError(f'cannot be halved:\n    {n} is odd')
    return n // 2


print(doctest.testmod())
