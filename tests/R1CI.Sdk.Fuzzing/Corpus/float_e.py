for f3 in (
  lambda: abs(complex(1e16,123456789.125)),
):
  r = f3()
  print(type(r).__name__, r if type(r).__name__ in () or not hasattr(r, '__next__') else listr)
