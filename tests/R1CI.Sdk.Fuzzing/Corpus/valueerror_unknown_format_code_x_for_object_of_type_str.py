for f2 in (
):
  r = f2
for f4 in (
  lambda: list.append(0,'{0!r:>{1}}'.format('0 x', '\x00')),
):
  try:
    r = f4()
  except Exception as e:
    print(type(e).__name__, e)
