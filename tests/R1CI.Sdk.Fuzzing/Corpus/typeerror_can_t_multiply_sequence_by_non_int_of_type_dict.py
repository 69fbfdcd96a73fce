import json
for f13 in (
  lambda: json.dumps(0,indent={}),
):
  try:
    r = f13()
  except Exception as e:
    print(type(e).__name__, e)
