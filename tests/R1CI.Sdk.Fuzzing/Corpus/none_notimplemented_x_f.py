v7 = [-11, 0, -8]
print(v7.append((64).__xor__([])))
try:
  print(v7.sort())
except Exception as e:
  print
print(v7.append('0x1F'), v7)
