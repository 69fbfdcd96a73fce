import collections
for f2 in (
  lambda: collections.deque().index(0, None),
):
  try:
    r = f2()
  except Exception as e:
    print(type(e).__name__, e)
