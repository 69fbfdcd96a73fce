v2 = {}
try:
  print(v2.__getitem__('a,c'.count(5e-324,b'y')))
except Exception as e:
  print(type(e).__name__, e)
