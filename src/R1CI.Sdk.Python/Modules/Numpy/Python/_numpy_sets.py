"""Arrays as sets, of numpy."""

import builtins
import numpy as np
from numpy import array, asarray, asanyarray, concatenate, empty, zeros


def unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True):
    ar = asanyarray(ar)
    if axis is not None and ar.ndim > 1:
        return _unique_rows(ar, return_index, return_inverse, return_counts, axis)
    ar = ar.ravel()
    if return_index or return_inverse:
        perm = ar.argsort(kind="mergesort" if return_index else "quicksort")
        aux = ar[perm]
    else:
        aux = np.sort(ar)
    mask = empty(aux.shape, dtype=bool)
    mask[:1] = True
    if equal_nan and aux.size and aux.dtype.kind in "fc" and np.isnan(aux[-1]):
        first = int(np.flatnonzero(np.isnan(aux))[0])
        mask[1:first] = aux[1:first] != aux[: builtins.max(first - 1, 0)]
        mask[first] = True
        mask[first + 1 :] = False
    else:
        mask[1:] = aux[1:] != aux[:-1]
    result = (aux[mask],)
    if return_index:
        result += (perm[mask],)
    if return_inverse:
        inverse = empty(mask.shape, dtype=np.intp)
        inverse[perm] = np.cumsum(mask) - 1
        result += (inverse,)
    if return_counts:
        result += (np.diff(np.concatenate(np.nonzero(mask) + ([mask.size],))),)
    return result[0] if len(result) == 1 else result


def _unique_rows(ar, return_index, return_inverse, return_counts, axis):
    moved = np.moveaxis(ar, axis, 0)
    rows = moved.reshape(moved.shape[0], -1)
    keys = [tuple(r) for r in rows.tolist()]
    order = sorted(range(len(keys)), key=lambda i: keys[i])
    firsts, inverse, counts = [], [0] * len(keys), []
    for i in order:
        if firsts and keys[firsts[-1]] == keys[i]:
            counts[-1] += 1
        else:
            firsts.append(i)
            counts.append(1)
        inverse[i] = len(firsts) - 1
    result = (np.moveaxis(moved[array(firsts, dtype=int)], 0, axis),)
    if return_index:
        result += (array(firsts, dtype=int),)
    if return_inverse:
        result += (array(inverse, dtype=int),)
    if return_counts:
        result += (array(counts, dtype=int),)
    return result[0] if len(result) == 1 else result


def in1d(ar1, ar2, assume_unique=False, invert=False, *, kind=None):
    ar1, ar2 = asarray(ar1).ravel(), asarray(ar2).ravel()
    if ar2.size == 0:
        found = zeros(ar1.shape, bool)
    elif ar1.dtype == object or ar2.dtype == object:
        items = ar2.tolist()
        found = array([x in items for x in ar1.tolist()], dtype=bool)
    else:
        kinds = {ar1.dtype.kind, ar2.dtype.kind}
        if "U" in kinds and len(kinds) > 1:
            ar1, ar2 = ar1.astype(str), ar2.astype(str)
        order = np.sort(ar2)
        at = np.minimum(np.searchsorted(order, ar1), len(order) - 1)
        found = asarray(order[at] == ar1)
    return ~found if invert else found


def isin(element, test_elements, assume_unique=False, invert=False, *, kind=None):
    element = asarray(element)
    return in1d(element, test_elements, assume_unique, invert).reshape(element.shape)


def intersect1d(ar1, ar2, assume_unique=False, return_indices=False):
    ar1, ar2 = asanyarray(ar1), asanyarray(ar2)
    u1, i1 = unique(ar1, return_index=True)
    u2, i2 = unique(ar2, return_index=True)
    both = in1d(u1, u2)
    common = u1[both].astype(np.promote_types(ar1.dtype, ar2.dtype))
    if return_indices:
        return common, i1[both], i2[in1d(u2, u1)]
    return common


def union1d(ar1, ar2):
    return unique(concatenate((asarray(ar1).ravel(), asarray(ar2).ravel())))


def setdiff1d(ar1, ar2, assume_unique=False):
    ar1 = asarray(ar1).ravel() if assume_unique else unique(ar1)
    return ar1[in1d(ar1, ar2, invert=True)]


def setxor1d(ar1, ar2, assume_unique=False):
    u1, u2 = unique(ar1), unique(ar2)
    return np.sort(concatenate((u1[in1d(u1, u2, invert=True)], u2[in1d(u2, u1, invert=True)])))


def ediff1d(ary, to_end=None, to_begin=None):
    ary = asanyarray(ary).ravel()
    parts = [] if to_begin is None else [asarray(to_begin).ravel()]
    parts.append(ary[1:] - ary[:-1])
    if to_end is not None:
        parts.append(asarray(to_end).ravel())
    return concatenate(parts)
