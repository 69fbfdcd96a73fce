import decimal
for f21 in (
  lambda: decimal.Decimal(tuple(map(bool,['ΑΣ', 'abc', '-12']))),
):
  try:
    r = f21()
  except Exception as e:
    print(type(e).__name__, e)
