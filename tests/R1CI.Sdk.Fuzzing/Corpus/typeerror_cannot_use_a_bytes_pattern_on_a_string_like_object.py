import re
for f14 in (
  lambda: re.sub(b'y',r'\g<0>!', '1_000'[-1]),
):
  try:
    r = f14()
  except Exception as e:
    print(type(e).__name__, e)
