import numpy as np
a = np.arange(6).reshape(2, 3)
print(a.flags['C_CONTIGUOUS'], a.T.flags['C_CONTIGUOUS'], a.T.flags.f_contiguous, a[:, ::2].flags.c_contiguous, np.ascontiguousarray(a.T).flags.c_contiguous)
print(a.ravel(order='F'), a.reshape(3, 2, order='F'), a.flatten('F'), a.T.reshape(-1), np.ravel(a.T))
b = np.arange(3)
b.setflags(write=False)
try:
    b[0] = 1
except ValueError as e:
    print(e)
try:
    np.broadcast_to([1, 2], (2, 2))[0, 0] = 9
except ValueError as e:
    print(e)
