import decimal
for f6 in (
  lambda: decimal.Decimal('100', 1).sqrt(),
):
  try:
    r = f6()
    print(type(r).__name__, r if type(r).__name__ in () or not hasattr(r, '__next__') else listr)
  except Exception as e:
    print(type(e).__name__, e)
