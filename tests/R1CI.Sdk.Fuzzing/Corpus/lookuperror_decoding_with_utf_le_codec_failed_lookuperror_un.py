for f2 in (
  lambda: int(str(b'a b,c','utf-16-le','nope')),
):
  try:
    r = f2()
  except Exception as e:
    print(type(e).__name__, e)
