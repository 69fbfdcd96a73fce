import json
for f2 in (
  lambda: json.dumps('x',separators=(-1e22).as_integer_ratio()),
):
  try:
    r = f2()
    print(type(r).__name__, r if type(r).__name__ in () or not hasattr(r, '__next__') else listr)
  except Exception as e:
    print(type(e).__name__, e)
