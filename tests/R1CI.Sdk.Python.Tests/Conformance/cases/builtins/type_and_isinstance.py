print(type(5), type(type), type(None), type(...), type(len), type(lambda: 0), type(type(lambda: 0)), type([].append), type(str.upper), type(int.__add__), type((5).__add__), type(print).__name__)
T = type('T', (int,), {'x': 1, 'm': lambda self: self + self.x})
print(T(5).m(), T.__name__, T.__bases__, T.__dict__['x'], T.__module__, T.__mro__)
class Meta(type): pass
print(type('M', (), {}, ) , Meta('N', (), {}).__class__, type(Meta('N', (), {})))
for a in ((), (1, 2), (1, (), {}), ('X', [], {}), ('X', (), []), ('X', (5,), {}), ('X', (), {}, 1), ('X', (int, str), {}), ('X', (bool,), {})):
    try:
        print(type(*a))
    except TypeError as e:
        print(e)
try:
    type('X', (), {}, k=1)
except TypeError as e:
    print(e)
print(isinstance(True, int), isinstance(5, (str, int)), isinstance(5, (str, (float, (int,)))), isinstance(5, int | str), isinstance(None, int | None), isinstance([], list), isinstance(int, type), isinstance(5, object), issubclass(bool, int), issubclass(int, (str, object)), issubclass(int, int | str), issubclass(int, int))
for f in (lambda: isinstance(5, 5), lambda: isinstance(5, 'int'), lambda: isinstance(5, [int]), lambda: isinstance(5), lambda: issubclass(5, int), lambda: issubclass(int, 5), lambda: issubclass(int, [int]), lambda: isinstance(5, (int, 5)), lambda: isinstance('a', (int, 5)), lambda: isinstance(5, list[int]), lambda: issubclass(list, list[int]), lambda: isinstance(5, int | 5), lambda: int | 5, lambda: isinstance(5, ())):
    try:
        print(f())
    except TypeError as e:
        print(e)
class Duck(type):
    def __instancecheck__(cls, o): return hasattr(o, 'quack')
    def __subclasscheck__(cls, c): return 'quack' in dir(c)
class Quacker(metaclass=Duck): pass
class D:
    def quack(self): pass
print(isinstance(D(), Quacker), isinstance(5, Quacker), issubclass(D, Quacker), issubclass(int, Quacker))
class Liar:
    __class__ = str
print(isinstance(Liar(), str), type(Liar()).__name__, Liar().__class__)
print(int | str, int | None, list[int] | None, (int | str) == (str | int), int | int, (int | str).__args__, type(int | str), list[int], dict[str, list[int]], tuple[int, ...], list[int].__origin__, list[int].__args__, type(list[int]), list[int]([1, 2]), list[int] == list[int], callable(list[int]))
print(type(5) is int, type(5) == int, type('T2', (), {}) == type('T2', (), {}), int.__class__, object.__class__, type.__bases__, type.__mro__, object.__bases__, object.__base__)
print(callable(5), callable(int), callable(lambda: 0), callable(type('C', (), {'__call__': 1})()), callable(None), hasattr(5, 'real'), hasattr(5, 'x'), getattr(5, 'real'), getattr(5, 'x', 'd'))
for f in (lambda: getattr(5), lambda: getattr(5, 5), lambda: getattr(5, 'x'), lambda: hasattr(5, 5), lambda: setattr(5, 'x'), lambda: delattr(5, 'x'), lambda: vars(5), lambda: vars(1, 2), lambda: id(), lambda: callable(), lambda: dir(1, 2), lambda: hash(), lambda: object(5), lambda: object().x, lambda: super().x):
    try:
        print(f())
    except (TypeError, AttributeError, RuntimeError) as e:
        print(type(e).__name__, e)
