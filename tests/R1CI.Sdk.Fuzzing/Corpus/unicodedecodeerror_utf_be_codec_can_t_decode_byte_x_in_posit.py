import json
for f7 in (
  lambda: json.loads(b'\x00\xff' + b'abc'),
):
  try:
    r = f7()
  except Exception as e:
    print(type(e).__name__, e)
