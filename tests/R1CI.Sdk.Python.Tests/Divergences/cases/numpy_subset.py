import numpy as np
for name in ('ma', 'datetime64', 'char', 'memmap', 'save', 'matrix'):
    print(name, hasattr(np, name))
try:
    np.rec
except AttributeError as e:
    print(e)
print(type(np.array(['a'])[0]).__name__)
