for f3 in (
  lambda: enumerate(x1 for x1 in { 11, 16, 2, -6, -2} for y2 in range( 3)),
):
  r = f3()
  print(type(r).__name__, r if type(r).__name__ in () or not hasattr(r, '__next__') else list(r))
