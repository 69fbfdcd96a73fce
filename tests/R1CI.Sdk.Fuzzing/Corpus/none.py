import asyncio, collections.abc
async def co2( f=None):
  try:
      import decimal
      for f7 in (
        lambda: decimal.Decimal().compare(({'٣': 'ß', '''a\
b"''': '٣', '%s %d': '\x00'} if False else {}), 'x'),
      ):
        try:
          r = f7()
        except Exception as e:
          print(type(e).__name__, e)
  except Exception as e:
    import json
print(asyncio.run(asyncio.wait_for(co2(2), 5)))
