for f2 in (
  lambda: frozenset('{:0c} 0'.format(18446744073709551616)),
):
  try:
    r = f2()
  except Exception as e:
    print(type(e).__name__, e)
