import numpy as np
print(np.roots([1, -3, 2]), np.roots([1, -6, 11, -6]), np.roots([2, 0, -8]), np.roots([1, 0, 0]), np.roots([1, 0, 1]))
print(np.polyval([1, -3, 2], 5), np.polyval([1, 0, 0], [1, 2, 3]), np.poly([1, 2, 3]), np.polyadd([1, 2], [3]), np.polysub([1, 2, 3], [1, 1]), np.polymul([1, 1], [1, -1]))
print(np.polydiv([1, -3, 2], [1, -1]), np.polyder([1, 2, 3]), np.polyint([2, 2]), np.polyder([1, 0, 0, 0], m=2), np.roots([5]), np.roots([]))
print(np.sort(np.roots([1, -10, 35, -50, 24])).round(6))
