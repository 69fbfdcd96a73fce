"""numpy.testing: the assertions that programs use."""

import numpy as np


def _fail(what, actual, desired, err_msg):
    raise AssertionError("\n%s\n%s x: %r\n y: %r" % (what, err_msg + "\n" if err_msg else "", np.asarray(actual), np.asarray(desired)))


def assert_allclose(actual, desired, rtol=1e-07, atol=0, equal_nan=True, err_msg="", verbose=True):
    if not np.allclose(actual, desired, rtol, atol, equal_nan):
        _fail("Not equal to tolerance rtol=%g, atol=%g" % (rtol, atol), actual, desired, err_msg)


def assert_array_equal(x, y, err_msg="", verbose=True, *, strict=False):
    if not bool(np.all(np.asarray(x) == np.asarray(y))):
        _fail("Arrays are not equal", x, y, err_msg)


def assert_array_almost_equal(x, y, decimal=6, err_msg="", verbose=True):
    if not bool(np.all(np.absolute(np.asarray(x) - np.asarray(y)) < 1.5 * 10.0 ** -decimal)):
        _fail("Arrays are not almost equal to %d decimals" % decimal, x, y, err_msg)


def assert_almost_equal(actual, desired, decimal=7, err_msg="", verbose=True):
    assert_array_almost_equal(actual, desired, decimal, err_msg)


def assert_equal(actual, desired, err_msg="", verbose=True):
    assert_array_equal(actual, desired, err_msg)


def assert_raises(exception, function=None, *args, **kwargs):
    import unittest

    case = unittest.TestCase()
    return case.assertRaises(exception) if function is None else case.assertRaises(exception, function, *args, **kwargs)


def assert_(val, msg=""):
    if not val:
        raise AssertionError(msg)
