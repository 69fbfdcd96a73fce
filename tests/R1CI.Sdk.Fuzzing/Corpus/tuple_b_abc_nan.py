for f7 in (
  lambda: tuple(set(( b'abc', float('nan')))),
):
  r = f7()
  print(type(r).__name__, r if type(r).__name__ in () or not hasattr(r, '__next__') else listr)
for f8 in (
):
  r = f8
