import math
for f7 in (
  lambda: math.log(0.5,1.5, 1),
):
  try:
    r = f7()
  except Exception as e:
    print(type(e).__name__, e)
