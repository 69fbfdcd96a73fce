import math
for x in (9e-25, 1e-9, 3.7e-9, 3.8e-9, 1e-8, 5e-324, 1.5e-310, 1e-300, -1e-20, 0.0, -0.0):
    print(math.erf(x), math.erfc(x))
