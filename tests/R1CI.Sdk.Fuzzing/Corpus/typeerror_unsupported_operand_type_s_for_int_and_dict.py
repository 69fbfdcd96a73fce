v1 = bytes(5)
import json
for f18 in (
  lambda: json.loads(v1),
  lambda: json.dumps((0 | {'1_000': -2, '1e5': 7, '''a\
b"''': 7}),separators=0),
):
  try:
    r = f18()
  except Exception as e:
    print(type(e).__name__, e)
