import json
for f5 in (
  lambda: json.dumps(0, 'x',sort_keys=('''a\
b"''' in [])),
):
  try:
    r = f5()
  except Exception as e:
    print(type(e).__name__, e)
