import datetime
for f9 in (
  lambda: datetime.datetime(2021,12,23).strftime('%A %B %p %I', None),
):
  try:
    r = f9()
  except Exception as e:
    print(type(e).__name__, e)
