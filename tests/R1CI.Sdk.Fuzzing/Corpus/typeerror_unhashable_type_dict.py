import re
for f13 in (
  lambda: re.split({},2),
):
  try:
    r = f13()
  except Exception as e:
    print(type(e).__name__, e)
