import json
for f5 in (
  lambda: json.dumps(all(range(0)), 1,default=0),
):
  try:
    r = f5()
  except Exception as e:
    print(type(e).__name__, e)
