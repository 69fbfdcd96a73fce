v1 = bytearray()
try:
  print(v1.count(8 - 12, 'x'))
except Exception as e:
  print(type(e).__name__, e)
