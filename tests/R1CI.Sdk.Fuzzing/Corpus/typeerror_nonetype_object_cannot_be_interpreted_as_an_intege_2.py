import datetime
for f15 in (
  lambda: datetime.datetime(2020,1,0, None),
):
  try:
    r = f15()
  except Exception as e:
    print(type(e).__name__, e)
