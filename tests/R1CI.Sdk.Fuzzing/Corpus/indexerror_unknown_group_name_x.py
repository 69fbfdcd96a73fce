import re
for f14 in (
  lambda: re.findall('''a\
b"''',f"x=0{{0é0"),
  lambda: re.sub(b'y',r'\g<x>',0),
):
  try:
    r = f14()
  except Exception as e:
    print(type(e).__name__, e)
