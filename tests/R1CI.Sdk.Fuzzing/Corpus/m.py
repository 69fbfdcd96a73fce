class M4(type):
  def __getitem__(cls, i): return [][0]
try:
  class K5(metaclass=M4):
    w = 3
  print(type(K5).__name__, list(K5) )
except Exception as e:
  print(type(e).__name__, e)
