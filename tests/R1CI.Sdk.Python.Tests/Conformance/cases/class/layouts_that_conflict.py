# Bases whose instances are laid out differently cannot be combined; exceptions only when both bring fields.
import types

PAIRS = [
    (int, str), (dict, list), (OSError, SyntaxError), (AttributeError, NameError), (StopIteration, OSError), (UnicodeDecodeError, UnicodeEncodeError),
    (ValueError, OSError), (KeyError, AttributeError), (ArithmeticError, LookupError), (ImportError, ValueError), (OSError, ConnectionError),
    (ConnectionError, TimeoutError), (BaseException, int), (int, object), (object, int), (bool,), (type(None),), (range,), (int, int),
    (ExceptionGroup, ValueError), (ExceptionGroup, OSError), (types.FunctionType,), (SystemExit, KeyboardInterrupt), (UnicodeError, IndexError),
]
for bases in PAIRS:
    names = ', '.join(base.__name__ for base in bases)
    try:
        made = type('Made', bases, {})
    except TypeError as problem:
        print(names, '->', problem)
    else:
        print(names, '->', [c.__name__ for c in made.__mro__])


class WithSlot:
    __slots__ = ('a', 'a')


class OtherSlot:
    __slots__ = ('b',)


for attempt in (
    lambda: type('Both', (WithSlot, OtherSlot), {}),
    lambda: type('Taken', (), {'__slots__': ('a',), 'a': 1}),
    lambda: type('Null\0', (), {}),
    lambda: types.MethodType(5, 1),
    lambda: types.MethodType(len, None),
    lambda: hash(types.MappingProxyType({})),
):
    try:
        print(attempt())
    except (TypeError, ValueError) as problem:
        print(type(problem).__name__, problem)
