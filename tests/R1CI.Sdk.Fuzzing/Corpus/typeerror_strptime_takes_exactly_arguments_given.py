import datetime
for f15 in (
  lambda: datetime.datetime.strptime('\t\n','%j %a %b', None),
):
  try:
    r = f15()
  except Exception as e:
    print(type(e).__name__, e)
