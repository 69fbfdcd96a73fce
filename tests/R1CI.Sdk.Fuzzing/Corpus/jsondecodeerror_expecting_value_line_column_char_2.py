import json
for f6 in (
  lambda: json.loads(bytes.maketrans(b'%d',b'\x00\xff')),
):
  try:
    r = f6()
  except Exception as e:
    print(type(e).__name__, e)
