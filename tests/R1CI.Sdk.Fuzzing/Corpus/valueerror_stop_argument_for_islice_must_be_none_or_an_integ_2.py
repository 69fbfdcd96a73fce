try:
  try:
    for f8 in (
    ):
      r = f8
  finally:
    import itertools
    for f12 in (
      lambda: itertools.islice(True,b'y'),
    ):
      r = f12()
except Exception as e:
  print(type(e).__name__, e)
