import collections
for f1 in (
  lambda: collections.OrderedDict(0, 'x'),
):
  try:
    r = f1()
  except Exception as e:
    print(type(e).__name__, e)
