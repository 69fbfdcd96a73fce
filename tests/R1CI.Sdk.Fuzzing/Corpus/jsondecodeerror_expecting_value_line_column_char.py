import json
for f1 in (
  lambda: json.loads(b'\x00\xff'.ljust(4)),
):
  try:
    r = f1()
  except Exception as e:
    print(type(e).__name__, e)
