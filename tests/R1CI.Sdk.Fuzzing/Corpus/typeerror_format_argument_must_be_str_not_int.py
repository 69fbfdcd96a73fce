try:
  v1 = ((-1.5-2j).__mul__([]) if not False else 0).__format__(3)
except Exception as e:
  print(type(e).__name__, e)
