v13 = v14 = 10000000000000000000000001
import itertools
for f20 in (
  lambda: itertools.islice({ *(float('nan'), '\N{DEGREE SIGN}')},2),
):
  r = f20()
  print(type(r).__name__, r if type(r).__name__ in () or not hasattr(r, '__next__') else list(r))
