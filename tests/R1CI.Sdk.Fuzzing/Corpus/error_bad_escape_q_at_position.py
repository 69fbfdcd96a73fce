import re
for f10 in (
  lambda: re.sub(b'y','\\q',()[:2:-2]),
):
  try:
    r = f10()
  except Exception as e:
    print(type(e).__name__, e)
