try:
  import datetime
  for f7 in (
    lambda: datetime.date.fromisoformat(()[-2:], None),
  ):
    r = f7()
except Exception as e:
  print(type(e).__name__, e)
