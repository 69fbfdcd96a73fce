import collections
for f1 in (
  lambda: collections.Counter().most_common(object),
):
  try:
    r = f1()
  except Exception as e:
    print(type(e).__name__, e)
for f4 in (
):
  r = f4
