# Tests that are not to run, or are to fail.

__name__ = 'unittest.case'


class SkipTest(Exception):
    pass


def skip(reason):
    def decorate(item):
        if isinstance(item, type):
            item.__unittest_skip__, item.__unittest_skip_why__ = True, reason
            return item

        def skipped(*args, **kwargs):
            raise SkipTest(reason)
        skipped.__name__, skipped.__doc__ = item.__name__, item.__doc__
        skipped.__unittest_skip__, skipped.__unittest_skip_why__ = True, reason
        return skipped
    if callable(reason):
        item, reason = reason, ''
        return decorate(item)
    return decorate


def skipIf(condition, reason):
    return skip(reason) if condition else lambda item: item


def skipUnless(condition, reason):
    return skip(reason) if not condition else lambda item: item


def expectedFailure(test_item):
    test_item.__unittest_expecting_failure__ = True
    return test_item
