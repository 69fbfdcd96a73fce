import datetime
for f5 in (
  lambda: datetime.date(None),
):
  try:
    r = f5()
  except Exception as e:
    print(type(e).__name__, e)
