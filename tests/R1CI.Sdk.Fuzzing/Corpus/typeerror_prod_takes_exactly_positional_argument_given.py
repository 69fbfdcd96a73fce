import math
for f3 in (
  lambda: math.prod(),
):
  try:
    r = f3()
  except Exception as e:
      print(type(e).__name__, e)
