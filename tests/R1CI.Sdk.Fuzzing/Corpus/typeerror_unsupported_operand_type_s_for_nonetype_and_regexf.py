import re
for f2 in (
  lambda: re.fullmatch('0b',f" 0", None),
):
  try:
    r = f2()
  except Exception as e:
    print(type(e).__name__, e)
