# unittest.TestCase and its assertions.

import sys

from _unittest_older import add_older_names
from _unittest_skips import SkipTest, expectedFailure, skip, skipIf, skipUnless  # noqa

__name__ = 'unittest.case'


class _Raises:
    """The context of assertRaises and assertWarns."""

    def __init__(self, case, expected, pattern=None, warns=False):
        self.case, self.expected, self.pattern, self.warns = case, expected, pattern, warns
        self.msg = self.by = None

    def _name(self):
        return getattr(self.expected, '__name__', None) or str(self.expected)

    def handle(self, args, kwargs):
        if not isinstance(self.expected, (type, tuple)):
            raise TypeError('assertRaises() arg 1 must be an exception type or tuple of exception types')
        if not args:
            self.msg = kwargs.pop('msg', None)
            if kwargs:
                raise TypeError('%r is an invalid keyword argument for this function' % (next(iter(kwargs)),))
            return self
        call, *rest = args
        self.by = getattr(call, '__name__', None) or str(call)
        with self:
            call(*rest, **kwargs)

    def __enter__(self):
        if self.warns:
            import warnings
            self._catch = warnings.catch_warnings(record=True)
            self.warnings = self._catch.__enter__()
            warnings.simplefilter('always')
        return self

    def __exit__(self, kind, error, tb):
        if self.warns:
            return self._left_warned(kind)
        if kind is None:
            raise self.case.failureException(self.case._formatMessage(self.msg, f'{self._name()} not raised' + (f' by {self.by}' if self.by else '')))
        if not issubclass(kind, self.expected):
            return False
        self.exception = error
        self._match(str(error))
        return True

    def _left_warned(self, kind):
        self._catch.__exit__(None, None, None)
        if kind is not None:
            return False
        for found in self.warnings:
            if issubclass(found.category, self.expected):
                self.warning, self.filename, self.lineno = found.message, found.filename, found.lineno
                self._match(str(found.message))
                return False
        raise self.case.failureException(self.case._formatMessage(self.msg, f'{self._name()} not triggered' + (f' by {self.by}' if self.by else '')))

    def _match(self, text):
        if self.pattern is None:
            return
        import re
        pattern = re.compile(self.pattern) if isinstance(self.pattern, str) else self.pattern
        if not pattern.search(text):
            raise self.case.failureException(self.case._formatMessage(
                self.msg, '"{}" does not match "{}"'.format(pattern.pattern, text)))


class _SubTest:
    def __init__(self, case, message, params):
        self.case, self.message, self.params = case, message, params
        self.failureException = case.failureException

    def shortDescription(self):
        return self.case.shortDescription()

    def id(self):
        return f'{self.case.id()} {self._text()}'

    def _text(self):
        parts = [f'[{self.message}]'] if self.message is not None else []
        if self.params:
            parts.append('(' + ', '.join(f'{name}={value!r}' for name, value in self.params.items()) + ')')
        return ' '.join(parts) or '(<subtest>)'

    def __str__(self):
        return f'{self.case} {self._text()}'


class _SubTestContext:
    def __init__(self, case, sub):
        self.case, self.sub = case, sub

    def __enter__(self):
        pass

    def __exit__(self, kind, error, tb):
        if kind is None or not issubclass(kind, Exception) or self.case._result is None:
            return False
        if issubclass(kind, SkipTest):
            self.case._result.addSkip(self.sub, str(error))
            return True
        self.case._sub_failed = True
        self.case._result.addSubTest(self.case, self.sub, (kind, error, tb))
        return True


def _short(value):
    try:
        text = repr(value)
    except Exception:
        text = object.__repr__(value)
    return text


def _different(items):
    """The items without those equal to an earlier one."""
    try:
        return list(dict.fromkeys(items))
    except TypeError:
        return [item for at, item in enumerate(items) if item not in items[:at]]


class TestCase:
    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _result = None

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        self._cleanups = []
        method = getattr(self, methodName, None)
        if method is None and methodName != 'runTest':
            raise ValueError("no such test method in %s: %s" % (self.__class__, methodName))
        self._testMethodDoc = method.__doc__ if method is not None else None

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls.__dict__.get('_class_cleanups') or setattr(cls, '_class_cleanups', [])
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def doClassCleanups(cls):
        for function, args, kwargs in reversed(cls.__dict__.get('_class_cleanups', [])):
            function(*args, **kwargs)

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        result = cm.__enter__()
        self.addCleanup(cm.__exit__, None, None, None)
        return result

    def doCleanups(self):
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            function(*args, **kwargs)

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        from unittest import TestResult
        return TestResult()

    def shortDescription(self):
        return self._testMethodDoc.split("\n")[0].strip() if self._testMethodDoc else None

    def id(self):
        return f'{type(self).__module__}.{type(self).__qualname__}.{self._testMethodName}'

    def __str__(self):
        return f'{self._testMethodName} ({self.id()})'

    def __repr__(self):
        return f'<{type(self).__module__}.{type(self).__qualname__} testMethod={self._testMethodName}>'

    def __eq__(self, other):
        return type(self) is type(other) and self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def run(self, result=None):
        result = result if result is not None else self.defaultTestResult()
        result.startTest(self)
        method = getattr(self, self._testMethodName)
        try:
            why = next((item.__unittest_skip_why__ for item in (type(self), method)
                        if getattr(item, '__unittest_skip__', False)), None)
            if why is not None:
                result.addSkip(self, why)
                return result
            self._result, self._sub_failed = result, False
            expecting = getattr(getattr(method, '__func__', method), '__unittest_expecting_failure__', False)
            self._outcome(result, method, expecting)
            return result
        finally:
            self._result = None
            result.stopTest(self)

    def _outcome(self, result, method, expecting):
        problems = []

        def attempt(step):
            try:
                step()
                return True
            except KeyboardInterrupt:
                raise
            except BaseException as error:
                problems.append((type(error), error, error.__traceback__))
                return False
        if attempt(self.setUp):
            attempt(lambda: self._call_test(method))
            attempt(self.tearDown)
        attempt(self.doCleanups)
        if not problems:
            if expecting:
                result.addUnexpectedSuccess(self)
            elif not self._sub_failed:
                result.addSuccess(self)
            return
        for problem in problems:
            if issubclass(problem[0], SkipTest):
                result.addSkip(self, str(problem[1]))
            elif expecting:
                result.addExpectedFailure(self, problem)
            elif issubclass(problem[0], self.failureException):
                result.addFailure(self, problem)
            else:
                result.addError(self, problem)

    def _call_test(self, method):
        method()

    __call__ = run

    def debug(self):
        self.setUp()
        getattr(self, self._testMethodName)()
        self.tearDown()
        self.doCleanups()

    def skipTest(self, reason):
        raise SkipTest(reason)

    def subTest(self, msg=None, **params):
        return _SubTestContext(self, _SubTest(self, msg, params))

    def _formatMessage(self, msg, standardMsg):
        return standardMsg if msg is None else f'{standardMsg} : {msg}' if self.longMessage else msg

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _refuse(self, msg, text):
        raise self.failureException(self._formatMessage(msg, text))

    def assertFalse(self, expr, msg=None):
        if expr:
            self._refuse(msg, f"{_short(expr)} is not false")

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._refuse(msg, f"{_short(expr)} is not true")

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _Raises(self, expected_exception).handle(args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return _Raises(self, expected_exception, expected_regex).handle(args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _Raises(self, expected_warning, None, True).handle(args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return _Raises(self, expected_warning, expected_regex, True).handle(args, kwargs)

    def addTypeEqualityFunc(self, typeobj, function):
        self.__dict__.setdefault('_comparisons', {})[typeobj] = function

    def assertEqual(self, first, second, msg=None):
        if type(first) is type(second) and type(first) in self.__dict__.get('_comparisons', ()):
            compare = self._comparisons[type(first)]
            (getattr(self, compare) if isinstance(compare, str) else compare)(first, second, msg=msg)
        elif not first == second:
            from _unittest_diffs import described
            self._refuse(msg, described(first, second, self.maxDiff))

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._refuse(msg, f'{_short(first)} == {_short(second)}')

    def _need(self, kind, value, text):
        if not isinstance(value, kind):
            self.fail(text)

    def assertMultiLineEqual(self, first, second, msg=None):
        from _unittest_diffs import of_texts
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        if first != second:
            self._refuse(msg, of_texts(first, second, self.maxDiff))

    def assertDictEqual(self, d1, d2, msg=None):
        from _unittest_diffs import of_dicts
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            self._refuse(msg, of_dicts(d1, d2, self.maxDiff))

    def assertSetEqual(self, set1, set2, msg=None):
        from _unittest_diffs import of_sets
        text = of_sets(set1, set2)
        if text:
            self._refuse(msg, text)

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        from _unittest_diffs import of_sequences
        if seq_type is not None:
            for which, value in ('First', seq1), ('Second', seq2):
                self._need(seq_type, value, f'{which} sequence is not a {seq_type.__name__}: {_short(value)}')
        if seq1 != seq2:
            self._refuse(msg, of_sequences(seq1, seq2, seq_type, self.maxDiff))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertLogs(self, logger=None, level=None):
        from _unittest_logs import Watch
        return Watch(self, logger, level, False)

    def assertNoLogs(self, logger=None, level=None):
        from _unittest_logs import Watch
        return Watch(self, logger, level, True)

    def _near(self, first, second, places, delta):
        if places is not None and delta is not None:
            raise TypeError("specify delta or places not both")
        difference = abs(first - second)
        if delta is not None:
            return difference <= delta, f'within {_short(delta)} delta', difference
        places = 7 if places is None else places
        return round(difference, places) == 0, f'within {places} places', difference

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        near, how, difference = self._near(first, second, places, delta)
        if not near:
            self._refuse(msg, f'{_short(first)} != {_short(second)} {how} ({_short(difference)} difference)')

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        near, how, difference = self._near(first, second, places, delta)
        if near:
            self._refuse(msg, f'{_short(first)} == {_short(second)} {how}' + (
                f' ({_short(difference)} difference)' if delta is not None else ''))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._refuse(msg, f'{_short(member)} not found in {_short(container)}')

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._refuse(msg, f'{_short(member)} unexpectedly found in {_short(container)}')

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._refuse(msg, f'{_short(expr1)} is not {_short(expr2)}')

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._refuse(msg, f'unexpectedly identical: {_short(expr1)}')

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._refuse(msg, f'{_short(obj)} is not None')

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._refuse(msg, 'unexpectedly None')

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._refuse(msg, f'{_short(obj)} is not an instance of {cls!r}')

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._refuse(msg, f'{_short(obj)} is an instance of {cls!r}')

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._refuse(msg, f'{_short(a)} not less than {_short(b)}')

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._refuse(msg, f'{_short(a)} not less than or equal to {_short(b)}')

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._refuse(msg, f'{_short(a)} not greater than {_short(b)}')

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._refuse(msg, f'{_short(a)} not greater than or equal to {_short(b)}')

    def assertRegex(self, text, expected_regex, msg=None):
        import re
        pattern = re.compile(expected_regex) if isinstance(expected_regex, str) else expected_regex
        if not pattern.search(text):
            self._refuse(msg, f"Regex didn't match: {pattern.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        import re
        pattern = re.compile(unexpected_regex) if isinstance(unexpected_regex, str) else unexpected_regex
        found = pattern.search(text)
        if found:
            self._refuse(msg, f'Regex matched: {found.group()!r} matches {pattern.pattern!r} in {text!r}')

    def assertCountEqual(self, first, second, msg=None):
        left, right = list(first), list(second)
        counts = [(left.count(item), right.count(item), item) for item in _different(left + right)]
        lines = [f'First has {a}, Second has {b}:  {_short(item)}' for a, b, item in counts if a != b]
        if lines:
            self._refuse(msg, 'Element counts were not equal:\n' + '\n'.join(lines))


add_older_names(TestCase)


class FunctionTestCase(TestCase):
    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._function, self._before, self._after, self._description = testFunc, setUp, tearDown, description

    def setUp(self):
        if self._before:
            self._before()

    def tearDown(self):
        if self._after:
            self._after()

    def runTest(self):
        self._function()

    def id(self):
        return self._function.__name__

    def shortDescription(self):
        return self._description or (self._function.__doc__ or '').split('\n')[0].strip() or None
