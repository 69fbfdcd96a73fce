import sys
for v in [0, 1, -1, 2**30, 2**60, 2**100, True, 1.5, 1j, None, '', 'a', 'abc', 'é', '日本', '😀', b'', b'abc', (), (1,), (1, 2, 3), [], [1], [0] * 100,
          {}, {1: 2}, dict.fromkeys(range(10)), dict.fromkeys(range(100)), set(), {1}, set(range(10)), set(range(100)), frozenset(), range(5), bytearray(), bytearray(b'abc'), slice(1), Ellipsis, NotImplemented]:
    print(repr(v)[:30], sys.getsizeof(v))
l = []
sizes = []
for i in range(40):
    if not sizes or sizes[-1] != sys.getsizeof(l):
        sizes.append(sys.getsizeof(l))
    l.append(i)
print(sizes)
class A: pass
class S: __slots__ = ('a', 'b')
class Z:
    def __sizeof__(self): return 1000
print(sys.getsizeof(Z()) >= 1000, sys.getsizeof(A()) > 0, sys.getsizeof(S()) > 0, sys.getsizeof(object()), (5).__sizeof__(), 'abc'.__sizeof__(), [].__sizeof__())
print(sys.getsizeof([i for i in range(1000)]) > sys.getsizeof(i for i in range(1000)))
