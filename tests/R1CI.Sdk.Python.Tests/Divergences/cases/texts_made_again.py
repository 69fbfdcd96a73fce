words = ("spam egg " * 40).split()
print(words[-1] is words[-3], words[-1] == words[-3], words[-1] is words[-2])
