try:
  for f5 in (
    lambda: sorted([],reverse=9223372036854775808 + -2),
  ):
    r = f5()
    print(type(r).__name__, r if type(r).__name__ in () or not hasattr(r, '__next__') else listr)
except Exception as e:
  print(type(e).__name__, e)
