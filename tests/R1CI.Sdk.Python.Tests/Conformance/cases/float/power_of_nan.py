# A nan on the left is the result, its sign too.
import math
for x in (float('nan'), -float('nan')):
    print([math.copysign(1, r) for r in (x ** 7, pow(x, 2), x ** 0.5, x ** -1.5, x ** x)], x ** 0, x ** -0.0, 1 ** x, 1.0 ** x)
    print(math.copysign(1, 2 ** x), math.copysign(1, 0.0 ** x), math.copysign(123.5, x ** 3))
