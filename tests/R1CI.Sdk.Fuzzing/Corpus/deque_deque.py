import collections
for f2 in (
  lambda: collections.deque({x1: 0 for x1 in { 2147483647, 7, 0o17, -6, 12} if True}),
):
  r = f2()
  print(type(r).__name__, r if type(r).__name__ in () or not hasattr(r, '__next__') else listr)
