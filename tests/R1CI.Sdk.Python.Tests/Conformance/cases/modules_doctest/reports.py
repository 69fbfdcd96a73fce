"""Module doc
>>> 1 + 1
2
"""
import doctest

def add(a, b):
    """Add.

    >>> add(1, 2)
    3
    >>> add(2, 2)
    5
    >>> add('a', 1)
    Traceback (most recent call last):
      ...
    TypeError: can only concatenate str (not "int") to str
    >>> for i in range(3):
    ...     i
    0
    1
    2
    >>> print("a\\n\\nb")
    a
    <BLANKLINE>
    b
    >>> list(range(20)) # doctest: +ELLIPSIS
    [0, 1, ..., 19]
    >>> [1,2,
    ...   3] # doctest: +NORMALIZE_WHITESPACE
    [1,  2,
     3]
    """
    return a + b

class C:
    """
    >>> C().m()
    'm'
    """
    def m(self):
        """
        >>> C().m() + 'x'
        'mx'
        >>> C().m() + 'x'
        'm'
        >>> C().nope
        1
        """
        return 'm'
    @property
    def p(self):
        """
        >>> C().p
        7
        """
        return 7
    @staticmethod
    def s():
        """>>> C.s()
        8"""
        return 8
    @classmethod
    def c(cls):
        """
        >>> C.c()
        'C'
        >>> raise ValueError('x')
        Traceback (most recent call last):
        ValueError: y
        """
        return cls.__name__
import re, io, contextlib
def shown(f):
    out = io.StringIO()
    with contextlib.redirect_stdout(out): result = f()
    text = out.getvalue()
    text = re.sub(r'      File "[^"]*(?:frozen|lib)[^"]*".*\n.*\n(?: *\^+\n)?', '', text)
    print(re.sub(r'File ".*?([^/"]*)"', r'File "\1"', text), result)
shown(doctest.testmod)
shown(lambda: doctest.testmod(verbose=True))
shown(lambda: doctest.run_docstring_examples(add, globals(), verbose=True, name="add"))
