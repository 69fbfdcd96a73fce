# __get__ of functions, static and class methods and properties takes the owner or leaves it out; type[...] is an alias.
from typing import Optional


class B:
    def f(self):
        return self.n

    @staticmethod
    def s():
        return 'static'

    @classmethod
    def c(cls):
        return cls.__name__

    p = property(lambda self: self.n * 2)
    n = 4
    kind: Optional[type[BaseException]] = None


b, space = B(), B.__dict__
print([space[name].__get__(b)() for name in 'fsc'], space['p'].__get__(b))
print([space[name].__get__(b, B)() for name in 'fsc'], space['p'].__get__(b, B))
print(space['c'].__get__(None, B)(), space['f'].__get__(None, B) is B.f, space['s'].__get__(None, B)(), space['p'].__get__(None, B) is B.p)
print(str.upper.__get__('abc')(), (lambda self: self + 1).__get__(41)())
for call in (lambda: space['f'].__get__(None), lambda: space['c'].__get__(None, None), lambda: space['p'].__get__(None)):
    try:
        print(call())
    except TypeError as e:
        print(e)
table = {1: space['s'], 2: space['c'], 3: space['f']}
print([table[k].__get__(b)() for k in table])
print(type[int], type[B].__origin__, B.__annotations__, isinstance(type[int], type))


class Meta(type):
    pass


try:
    Meta[int]
except TypeError as e:
    print(e)
