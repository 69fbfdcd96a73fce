for f9 in (
  lambda: {max(5 * 7,-5): range( 3).index(9223372036854775808) - max0, 0( p6=f"}}0{{0{{0"): -3},
):
  try:
    r = f9()
  except Exception as e:
    print(type(e).__name__, e)
