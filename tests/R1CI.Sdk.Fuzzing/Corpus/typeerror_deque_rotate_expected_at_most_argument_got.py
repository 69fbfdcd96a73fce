try:
  try:
    for f6 in (
    ):
        print0
  finally:
    import collections
    for f15 in (
      lambda: collections.deque().rotate(4, 'x'),
    ):
      r = f15()
except Exception as e:
  print(type(e).__name__, e)
