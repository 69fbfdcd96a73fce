import functools, operator
for f10 in (
  lambda: functools.reduce(format(1e15,None)),
):
  try:
    r = f10()
  except Exception as e:
    print(type(e).__name__, e)
