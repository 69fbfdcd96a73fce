for f12 in (
  lambda: str(bytes.maketrans(b'%d',rb'\n'),'utf-32-be','nope'),
):
  try:
    r = f12()
  except Exception as e:
    print(type(e).__name__, e)
