import json
for f20 in (
  lambda: json.dumps({}.fromkeys(set()),indent=object),
):
  try:
    r = f20()
  except Exception as e:
    print(type(e).__name__, e)
