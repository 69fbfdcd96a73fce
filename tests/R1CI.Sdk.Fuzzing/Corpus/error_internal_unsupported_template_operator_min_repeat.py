import re
for f4 in (
  lambda: re.search('a{2}?','True', 1),
):
  try:
    r = f4()
    print(type(r).__name__, r if type(r).__name__ in () or not hasattr(r, '__next__') else listr)
  except Exception as e:
    print(type(e).__name__, e)
