"""Items read as the bytes they are kept in."""

import numpy as np


def viewed(a, dtype):
    """The bytes of an array as items of another dtype: a copy, and so not to be written to."""
    dtype = np.dtype(dtype)
    if a.ndim == 0:
        if a.dtype.itemsize != dtype.itemsize:
            raise ValueError("Changing the dtype of a 0d array is only supported if the itemsize is unchanged")
        shape = ()
    else:
        size = a.shape[-1] * a.dtype.itemsize
        if size % dtype.itemsize:
            raise ValueError("When changing to a larger dtype, its size must be a divisor of the total size in bytes of the last axis of the array.")
        shape = a.shape[:-1] + (size // dtype.itemsize,)
    data = a.tobytes()
    if dtype.kind == "c":
        parts = np.frombuffer(data, np.float64 if dtype.itemsize == 16 else np.float32)
        result = (parts[::2] + 1j * parts[1::2]).astype(dtype)
    else:
        result = np.frombuffer(data, dtype)
    result = result.reshape(shape)
    result.flags.writeable = False
    return result
