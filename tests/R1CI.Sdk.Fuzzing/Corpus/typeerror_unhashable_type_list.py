import re
for f3 in (
  lambda: re.findall([],r'\d+\n'),
):
  try:
    r = f3()
  except Exception as e:
    print(type(e).__name__, e)
