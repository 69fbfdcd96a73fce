# singledispatch: inheritance, abstract classes, unions, registration by annotation, errors, methods.
from functools import singledispatch, singledispatchmethod
from collections.abc import Mapping, Sequence
from numbers import Number
from decimal import Decimal
from enum import IntEnum
import types


@singledispatch
def describe(value, depth=0):
    return f'{type(value).__name__}?'


@describe.register
def _(value: int, depth=0):
    return f'int {value}'


@describe.register(Mapping)
def _(value, depth=0):
    return 'map of ' + ', '.join(f'{k}: {describe(v, depth + 1)}' for k, v in value.items())


@describe.register
def _(value: list | tuple, depth=0):
    return f'{depth}[' + '; '.join(describe(v, depth=depth + 1) for v in value) + ']'


@describe.register(type(None))
def nothing(value, depth=0):
    return 'nothing'


@describe.register(Number)
def _(value, depth=0):
    return f'number {value}'


class Level(IntEnum):
    HIGH = 3


class MyDict(dict):
    pass


print(describe(5), describe(True), describe(2.5), describe(Decimal('1.5')), describe(1j), describe('s'), describe(None), describe(Level.HIGH))
print(describe({'a': [1, (2, None)]}), describe(MyDict(x=1)), describe(types.MappingProxyType({1: 2})), describe(range(3)))
print(nothing(0), describe.dispatch(bool) is describe.dispatch(int), describe.dispatch(str)(1), len(describe.registry), object in describe.registry)
describe.register(Sequence, lambda value, depth=0: 'sequence')
print(describe('text'), describe(range(3)), describe(b'raw'), describe([]))


class Writer:
    @singledispatchmethod
    def write(self, value):
        raise NotImplementedError(type(value).__name__)

    @write.register
    def _(self, value: str):
        return repr(value)

    @write.register
    @classmethod
    def _(cls, value: int):
        return cls.__name__ + str(value)


print(Writer().write('a'), Writer().write(4), Writer.write(5))
for bad in (lambda: Writer().write(1.5), lambda: describe(), lambda: describe.register(5), lambda: describe.register('int', print),
            lambda: describe.register(lambda x: x)):
    try:
        print(bad())
    except Exception as e:
        text = str(e).split(' <function')[0].split(" Invalid")[0]
        print(type(e).__name__, text[:90])
