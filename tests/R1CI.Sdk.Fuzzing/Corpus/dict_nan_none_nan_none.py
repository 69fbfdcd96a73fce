for f21 in (
  lambda: {} | dict.fromkeys(divmod(float(),float('nan'))),
):
  r = f21()
  print(type(r).__name__, r if type(r).__name__ in () or not hasattr(r, '__next__') else listr)
