import json
import math

print(hasattr(math, '__spec__'), hasattr(json, '__loader__'))
