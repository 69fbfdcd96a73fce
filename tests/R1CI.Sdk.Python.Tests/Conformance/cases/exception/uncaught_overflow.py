import math
print(math.exp(1) > 2.7)
try:
    math.exp(1000)
except OverflowError as e:
    print(e)
2.0 ** 5000
