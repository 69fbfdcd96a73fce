v7 = ()
try:
  v7[6 * 9223372036854775807] = 4
except Exception as e:
  print(type(e).__name__, e)
