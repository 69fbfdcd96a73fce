class M10(type):
  def __getitem__(cls, i): return [][0]
try:
  class K11(metaclass=M10):
    w = 3
  print(type(K11).__name__, list(K11) )
except Exception as e:
  print(type(e).__name__, e)
