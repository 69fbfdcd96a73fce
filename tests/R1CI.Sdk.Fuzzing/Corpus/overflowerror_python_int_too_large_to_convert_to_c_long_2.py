import decimal
for f5 in (
  lambda: decimal.Decimal(tuple(18446744073709551616 for x1 in 'z' for y2 in ['½', 'z', '\t\n'])),
):
  try:
    r = f5()
  except Exception as e:
    print(type(e).__name__, e)
