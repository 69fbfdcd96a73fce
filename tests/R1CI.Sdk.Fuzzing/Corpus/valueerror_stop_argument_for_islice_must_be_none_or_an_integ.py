import itertools
for f2 in (
  lambda: itertools.pairwise({**0, '''a\
b"''': 0}),
  lambda: itertools.islice([],2,-1),
):
  try:
    r = f2()
  except Exception as e:
    print(type(e).__name__, e)
