import datetime
for f10 in (
  lambda: datetime.datetime(2021,12,23).strftime('%A %B %p %I', 1),
):
  try:
    r = f10()
  except Exception as e:
    print(type(e).__name__, e)
