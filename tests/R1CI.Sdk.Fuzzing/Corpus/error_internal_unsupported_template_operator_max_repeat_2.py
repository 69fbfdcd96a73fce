import re
for f9 in (
  lambda: re.split(r'\d+','a' "b" "it's",3, 1),
):
  try:
    r = f9()
    print(type(r).__name__, r if type(r).__name__ in () or not hasattr(r, '__next__') else listr)
  except Exception as e:
    print(type(e).__name__, e)
