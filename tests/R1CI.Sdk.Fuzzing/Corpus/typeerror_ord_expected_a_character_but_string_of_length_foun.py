import json
for f9 in (
  lambda: json.dumps(bytearray(),default=ord),
):
  try:
    r = f9()
  except Exception as e:
    print(type(e).__name__, e)
