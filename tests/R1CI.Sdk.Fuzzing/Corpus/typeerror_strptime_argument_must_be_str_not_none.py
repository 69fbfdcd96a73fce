import datetime
for f6 in (
  lambda: datetime.datetime.strptime(None,'%Y-%m-%dT%H:%M:%S.%f'),
):
  try:
    r = f6()
  except Exception as e:
    print(type(e).__name__, e)
