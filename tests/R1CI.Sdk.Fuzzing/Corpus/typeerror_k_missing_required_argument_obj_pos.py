import functools, operator
for f3 in (
  lambda: functools.cmp_to_key(max)(),
):
  try:
    r = f3()
  except Exception as e:
    print(type(e).__name__, e)
