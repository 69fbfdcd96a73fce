try:
  r = {{}, ().numerator, *0}; print0
except Exception as e:
  print(type(e).__name__, e)
