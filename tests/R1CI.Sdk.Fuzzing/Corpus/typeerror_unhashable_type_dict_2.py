import re
for f13 in (
  lambda: re.fullmatch('0', 1,dict()),
):
  try:
    r = f13()
  except Exception as e:
    print(type(e).__name__, e)
