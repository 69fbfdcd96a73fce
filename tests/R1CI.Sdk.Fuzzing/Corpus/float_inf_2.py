import math
for f1 in (
  lambda: math.degrees(1.7976931348623157e308),
):
  try:
    r = f1()
    print(type(r).__name__, r if type(r).__name__ in () or not hasattr(r, '__next__') else listr)
  except Exception as e:
    print(type(e).__name__, e)
