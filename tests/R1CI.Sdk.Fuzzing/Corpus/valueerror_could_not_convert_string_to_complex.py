for f2 in (
  lambda: complex('1_000'[1]),
):
  try:
    r = f2()
  except Exception as e:
    print(type(e).__name__, e)
