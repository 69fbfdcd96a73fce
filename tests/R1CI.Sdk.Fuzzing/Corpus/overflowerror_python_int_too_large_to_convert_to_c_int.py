v6 = []
v7 = round(-0x1_0000_0000_0000_0001)
for f29 in (
  lambda: sorted(v6,reverse=v7),
):
  try:
    r = f29()
  except Exception as e:
    print(type(e).__name__, e)
