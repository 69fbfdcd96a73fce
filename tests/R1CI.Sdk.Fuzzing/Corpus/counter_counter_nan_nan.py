import collections
for f10 in (
  lambda: collections.Counter(divmod(2.675,float('nan'))),
):
  r = f10()
  print(type(r).__name__, r if type(r).__name__ in () or not hasattr(r, '__next__') else listr)
