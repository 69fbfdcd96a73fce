for f4 in (
  lambda: sum(1.5,b'\x00\xff' if -0.5 else b'\x00\xff'),
):
  try:
    r = f4()
  except Exception as e:
    print(type(e).__name__, e)
