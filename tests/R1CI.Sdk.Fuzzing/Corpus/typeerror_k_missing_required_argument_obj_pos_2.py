try:
  try:
    for f5 in (
    ):
      def __init_subclass__(): print0
  finally:
    import functools, operator
    for f10 in (
      lambda: functools.cmp_to_key(max)(),
    ):
      r = f10()
except Exception as e:
  print(type(e).__name__, e)
