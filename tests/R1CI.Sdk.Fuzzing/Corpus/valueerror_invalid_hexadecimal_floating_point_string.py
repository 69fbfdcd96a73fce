for f24 in (
  lambda: float.fromhex('\x85\u2028' '1e5').__abs__(),
):
  try:
    r = f24()
    print(type(r).__name__, r if type(r).__name__ in () or not hasattr(r, '__next__') else listr)
  except Exception as e:
    print(type(e).__name__, e)
