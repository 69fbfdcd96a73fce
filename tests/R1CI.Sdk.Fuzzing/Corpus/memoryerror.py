try:
  print0
except Exception as e:
  for f18 in (
    lambda: ().count0 if (lambda p14, p15=0: p14)('abc') not in '{0!r:>{1}}'.format(5e-324, 9223372036854775807) else [],
  ):
    try:
      r = f18()
    except Exception as e:
      print(type(e).__name__, e)
