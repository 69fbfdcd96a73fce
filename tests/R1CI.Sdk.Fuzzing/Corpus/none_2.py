def f19(p16, p17, p18):
  for f22 in (
    lambda: list(filter(lambda x21: True,{*range(1, 3), p18})),
  ):
    r = f22()
    print(type(r).__name__, r if type(r).__name__ in () or not hasattr(r, '__next__') else listr)
print(f19(5, p17=5, p18=complex(float('nan')).real))
