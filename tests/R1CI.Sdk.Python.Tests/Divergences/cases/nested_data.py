x = []
for _ in range(2000):
    x = [x]
try:
    print(len(repr(x)))
except RecursionError:
    print("RecursionError")
