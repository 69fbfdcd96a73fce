import json
for f6 in (
  lambda: json.dumps({},indent=1j),
):
  try:
    r = f6()
  except Exception as e:
    print(type(e).__name__, e)
for f14 in (
):
  r = f14
