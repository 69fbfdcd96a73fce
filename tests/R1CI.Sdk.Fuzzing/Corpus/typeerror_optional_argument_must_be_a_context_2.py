import decimal
for f2 in (
  lambda: decimal.Decimal('123456789.987654321')+decimal.Decimal('0', 1),
):
  try:
    r = f2()
    print(type(r).__name__, r if type(r).__name__ in () or not hasattr(r, '__next__') else listr)
  except Exception as e:
    print(type(e).__name__, e)
