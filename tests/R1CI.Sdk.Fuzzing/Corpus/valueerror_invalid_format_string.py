import decimal
for f13 in (
  lambda: format(decimal.Decimal(),'#05F'),
):
  try:
    r = f13()
    print(type(r).__name__, r if type(r).__name__ in () or not hasattr(r, '__next__') else listr)
  except Exception as e:
    print(type(e).__name__, e)
