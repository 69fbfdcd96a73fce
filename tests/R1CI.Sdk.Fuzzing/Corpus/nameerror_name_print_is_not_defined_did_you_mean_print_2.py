try:
  print0
finally:
  for f27 in (
    lambda: ord(float().__format__(None)),
  ):
    try:
      r = f27()
    except Exception as e:
      print(type(e).__name__, e)
