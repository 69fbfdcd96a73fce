from functools import singledispatch, singledispatchmethod
from collections.abc import Sequence
from numbers import Number
@singledispatch
def show(x, verbose=False):
    """Shows."""
    return 'object ' + repr(x)
@show.register
def _(x: int, verbose=False): return f'int {x} {verbose}'
@show.register(list)
@show.register(tuple)
def _(x, verbose=False): return 'seq ' + ','.join(map(show, x))
@show.register(type(None))
def nothing(x, verbose=False): return 'nothing'
show.register(float, lambda x, verbose=False: f'float {x:.2f}')
print(show('a'), show(1, verbose=True), show([1, None, (2.5,)]), show(True), nothing(0), show.__name__, show.__doc__)
print(show.dispatch(bool) is show.dispatch(int), show.dispatch(dict) is show.registry[object], sorted(c.__name__ for c in show.registry))
@singledispatch
def kind(x): return 'default'
@kind.register
def _(x: Sequence): return 'sequence'
@kind.register
def _(x: Number): return 'number'
@kind.register
def _(x: str): return 'string'
print(kind([1]), kind((1,)), kind(2.5), kind('s'), kind({}), kind(range(3)), kind(1j))
class F:
    @singledispatchmethod
    def go(self, x): return 'any'
    @go.register
    def _(self, x: int): return 'int'
    @go.register(str)
    def _(self, x): return 'str'
    @singledispatchmethod
    @classmethod
    def make(cls, x): return cls.__name__ + ' any'
    @make.register
    @classmethod
    def _(cls, x: int): return cls.__name__ + ' int'
print(F().go(1), F().go('a'), F().go([]), F.make(1), F.make('x'))
for bad in (lambda: show(), lambda: show.register(5), lambda: show.register(lambda x: x), lambda: show.register('a', 'b')):
    try:
        print(bad())
    except TypeError as e:
        print(str(e).split(' at 0x')[0].replace('<function <lambda>', '<fn'))
