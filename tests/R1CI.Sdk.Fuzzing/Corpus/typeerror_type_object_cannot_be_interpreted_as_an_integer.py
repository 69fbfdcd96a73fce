import itertools
for f16 in (
  lambda: itertools.islice(('''a\
b"''').__imul__1,3,None),
    lambda: itertools.combinations(True,object),
  ):
    try:
      r = f16()
    except Exception as e:
      print(type(e).__name__, e)
