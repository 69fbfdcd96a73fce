v15 = 256; v15 += 1; pass;
for f19 in (
):
  r = f19
for f24 in (
  lambda: [y23 for x22 in {8: 0} for y23 in { 2, 3, -6, 1000, -9} if v15].copy(),
):
  r = f24()
  print(type(r).__name__, r if type(r).__name__ in () or not hasattr(r, '__next__') else listr)
