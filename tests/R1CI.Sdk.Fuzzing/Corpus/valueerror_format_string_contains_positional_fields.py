for f13 in (
  lambda: f"{ {9223372036854775807: -5} !r}".format_map(0),
):
  try:
    r = f13()
  except Exception as e:
    print(type(e).__name__, e)
