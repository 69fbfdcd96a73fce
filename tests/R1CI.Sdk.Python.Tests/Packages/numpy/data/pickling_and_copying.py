import numpy as np
import pickle, copy
a = np.arange(6.).reshape(2, 3)
b = pickle.loads(pickle.dumps(a))
print(b, b.dtype, np.array_equal(a, b), pickle.loads(pickle.dumps(np.float64(2.5))), pickle.loads(pickle.dumps(np.array(['x', 'yy']))))
d = {'w': a, 'n': [a, 1]}
e = copy.deepcopy(d)
e['w'][0, 0] = 99
print(a[0, 0], e['w'][0, 0], e['w'] is e['n'][0], np.frombuffer(np.array([1, 2], dtype=np.int16).tobytes(), dtype=np.int16))
