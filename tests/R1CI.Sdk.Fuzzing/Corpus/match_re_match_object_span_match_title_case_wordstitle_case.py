import re
for f1 in (
  lambda: re.fullmatch('^.*$','title case words' * 4),
):
  r = f1()
  print(type(r).__name__, r if type(r).__name__ in () or not hasattr(r, '__next__') else listr)
