class Count:
    def __init__(self, n): self.i, self.n = 0, n
    def __iter__(self): return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration(self.i)
        self.i += 1
        return self.i
print(list(Count(3)), [*Count(2), *Count(1)], sum(Count(4)), 3 in Count(5), dict(zip(Count(2), Count(2))))
c = Count(3)
for x in c:
    if x == 2: break
print(list(c), list(c))
class BadIter:
    def __iter__(self): return 5
class NoNext:
    def __iter__(self): return object()
class Hidden:
    __iter__ = None
class Raises:
    def __iter__(self): raise ValueError('iter')
class NextRaises:
    def __iter__(self): return self
    def __next__(self): raise KeyError('next')
for t in (BadIter, NoNext, Hidden, Raises, NextRaises):
    for f in (lambda o: [x for x in o], lambda o: list(o), lambda o: (lambda *a: a)(*o), lambda o: 1 in o):
        try:
            print(t.__name__, f(t()))
        except Exception as e:
            print(t.__name__, type(e).__name__, e)
try:
    a, b = Count(3)
except ValueError as e:
    print(e)
try:
    a, b, c = Count(2)
except ValueError as e:
    print(e)
try:
    a, *b, c = Count(1)
except ValueError as e:
    print(e)
calls = iter([1, 2, 0, 3])
print(list(iter(lambda: next(calls), 0)), list(calls))
it = iter(Count(1))
print(next(it), next(it, 'end'))
try:
    next(it)
except StopIteration as e:
    print('stop', e.value, e.args)
class Hint:
    def __init__(self, h): self.h = h
    def __iter__(self): return iter([1, 2])
    def __length_hint__(self): return self.h
import operator
print(list(Hint(100)), operator.length_hint(Hint(7)), operator.length_hint(Hint(NotImplemented), 3), operator.length_hint(5, 9))
for h in (-1, 'x'):
    try:
        operator.length_hint(Hint(h))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
