import re
for f4 in (
  lambda: re.split('(a',[ '%s %d', '-12', 'Hello, World'][2], None,5),
):
  try:
    r = f4()
  except Exception as e:
    print(type(e).__name__, e)
