import json
for f3 in (
  lambda: json.dumps(00,ensure_ascii=('İi' in {'''a\
b"''': """x'y"""})),
  lambda: json.dumps(().__eq__(5e-324),indent=()),
):
  try:
    r = f3()
  except Exception as e:
    print(type(e).__name__, e)
