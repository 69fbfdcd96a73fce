import numpy as np
import json
a = np.array([[1, 2], [3, 4]])
print(json.dumps(a.tolist()), json.dumps({'mean': a.mean(), 'max': int(a.max())}), np.array(json.loads('[1, 2.5]')))
try:
    json.dumps({'x': np.int64(1)})
except TypeError as e:
    print(e)
class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, np.integer):
            return int(o)
        if isinstance(o, np.ndarray):
            return o.tolist()
        return super().default(o)
print(json.dumps({'a': a, 'n': np.int32(7)}, cls=Encoder), {k: v for k, v in zip(['x', 'y'], a)})
