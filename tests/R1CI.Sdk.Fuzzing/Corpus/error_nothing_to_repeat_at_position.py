v1 = '0 x'
for f2 in (
):
  r = f2
import re
for f6 in (
  lambda: re.split('*',v1, 'x',-1),
):
  try:
    r = f6()
  except Exception as e:
    print(type(e).__name__, e)
