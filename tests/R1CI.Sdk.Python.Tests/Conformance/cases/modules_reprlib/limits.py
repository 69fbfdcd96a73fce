import reprlib
from collections import deque
print(reprlib.repr('x' * 100), reprlib.repr(list(range(100))), reprlib.repr({i: i for i in range(10)}), reprlib.repr(set(range(20))), reprlib.repr(10 ** 100), reprlib.repr((1,)), reprlib.repr([[[[[[[[1]]]]]]]]), reprlib.repr(frozenset()), reprlib.repr(deque(range(9))), reprlib.repr(()), reprlib.repr('short'))
r = reprlib.Repr(); r.maxlist = 2; r.maxstring = 10; r.maxlevel = 2; print(r.repr([1, 2, 3]), r.repr('abcdefghijklmnop'), r.repr([[[1]]]), r.repr({'k' * 20: 'v' * 20}))
class N:
    def __init__(self): self.kids = [self]
    @reprlib.recursive_repr('<...>')
    def __repr__(self): return f'N({self.kids})'
print(N(), N.__repr__.__name__)
class Long:
    def __repr__(self): return 'L' * 80
class Bad:
    def __repr__(self): raise ValueError
print(reprlib.repr(Long()), reprlib.repr(Bad()).split(' at')[0])
