import fractions
for f5 in (
  lambda: fractions.Fraction(5e-324).limit_denominator(1.5),
):
  try:
    r = f5()
    print(type(r).__name__, r if type(r).__name__ in () or not hasattr(r, '__next__') else listr)
  except Exception as e:
    print(type(e).__name__, e)
