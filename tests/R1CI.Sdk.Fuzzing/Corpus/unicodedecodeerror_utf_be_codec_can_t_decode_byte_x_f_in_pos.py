import json
for f15 in (
  lambda: json.loads(b'\x00\xff' + b'Hello'),
):
  try:
    r = f15()
  except Exception as e:
    print(type(e).__name__, e)
v16 = [0, '0 x', 'ABC', '''a\
b"''', 'True', '1e5']
