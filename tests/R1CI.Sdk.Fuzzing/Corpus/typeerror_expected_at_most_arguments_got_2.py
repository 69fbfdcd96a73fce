import collections
for f4 in (
  lambda: collections.Counter(('''a\
b"''')[None:0]).most_common0,
    lambda: collections.OrderedDict(b'abc', None),
  ):
    try:
      r = f4()
    except Exception as e:
      print(type(e).__name__, e)
