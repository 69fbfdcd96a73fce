for f13 in (
  lambda: bytearray(bytes("""x'y""",'utf-16-le')),
):
  r = f13()
  print(type(r).__name__, r if type(r).__name__ in () or not hasattr(r, '__next__') else listr)
