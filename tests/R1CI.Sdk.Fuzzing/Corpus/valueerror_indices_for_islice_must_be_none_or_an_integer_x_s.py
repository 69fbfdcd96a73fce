import itertools
for f10 in (
  lambda: itertools.islice(2,-2),
):
  try:
    r = f10()
  except Exception as e:
    print(type(e).__name__, e)
