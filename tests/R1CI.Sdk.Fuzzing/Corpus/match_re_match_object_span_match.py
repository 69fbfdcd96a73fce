import re
for f15 in (
  lambda: re.fullmatch('[^,]+','%05.0d|%+10d' % (3, 1e100)),
):
  r = f15()
  print(type(r).__name__, r if type(r).__name__ in () or not hasattr(r, '__next__') else listr)
