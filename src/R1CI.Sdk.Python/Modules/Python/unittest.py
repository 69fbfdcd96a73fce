# Test cases, suites and a text runner. Tests are collected from classes; there is no discovery in files.

import sys
import time

from _unittest_case import FunctionTestCase, SkipTest, TestCase, expectedFailure, skip, skipIf, skipUnless  # noqa

__all__ = ['TestResult', 'TestCase', 'IsolatedAsyncioTestCase', 'TestSuite', 'TextTestRunner', 'TestLoader',
           'FunctionTestCase', 'main', 'defaultTestLoader', 'SkipTest', 'skip', 'skipIf', 'skipUnless',
           'expectedFailure', 'TextTestResult', 'makeSuite', 'findTestCases', 'getTestCaseNames']
__path__ = []


def __getattr__(name):
    if name == 'mock':
        from importlib import import_module
        return import_module('unittest.mock')
    raise AttributeError(f"module 'unittest' has no attribute {name!r}")


class IsolatedAsyncioTestCase(TestCase):
    """A case whose test methods may be coroutines."""

    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def _call_test(self, method):
        import asyncio

        async def run():
            await self.asyncSetUp()
            try:
                result = method()
                if hasattr(result, '__await__'):
                    await result
            finally:
                await self.asyncTearDown()
        asyncio.run(run())


class TestResult:
    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failures, self.errors, self.skipped = [], [], []
        self.expectedFailures, self.unexpectedSuccesses = [], []
        self.testsRun = 0
        self.shouldStop = self.failfast = False

    def _text(self, error):
        import traceback
        return ''.join(traceback.format_exception(error))

    def startTest(self, test):
        self.testsRun += 1

    def stopTest(self, test):
        pass

    def startTestRun(self):
        pass

    stopTestRun = startTestRun

    def addError(self, test, err):
        self.errors.append((test, self._text(err[1])))
        self.shouldStop = self.shouldStop or self.failfast

    def addFailure(self, test, err):
        self.failures.append((test, self._text(err[1])))
        self.shouldStop = self.shouldStop or self.failfast

    def addSubTest(self, test, subtest, err):
        if err is not None:
            (self.addFailure if issubclass(err[0], test.failureException) else self.addError)(subtest, err)

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._text(err[1])))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)

    def wasSuccessful(self):
        return not self.failures and not self.errors and not self.unexpectedSuccesses

    def stop(self):
        self.shouldStop = True

    def __repr__(self):
        return (f"<unittest.result.TestResult run={self.testsRun} errors={len(self.errors)} "
                f"failures={len(self.failures)}>")


class TextTestResult(TestResult):
    separator1, separator2 = '=' * 70, '-' * 70

    def __init__(self, stream, descriptions, verbosity):
        super().__init__(stream, descriptions, verbosity)
        self.stream, self.showAll, self.dots = stream, verbosity > 1, verbosity == 1

    def getDescription(self, test):
        doc = test.shortDescription()
        return f'{test}\n{doc}' if doc else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test) + ' ... ')

    def _show(self, word, dot):
        if self.showAll:
            self.stream.write(word + '\n')
        elif self.dots:
            self.stream.write(dot)

    def addSuccess(self, test):
        self._show('ok', '.')

    def addError(self, test, err):
        super().addError(test, err)
        self._show('ERROR', 'E')

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._show('FAIL', 'F')

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], subtest.failureException)
            TestResult.addFailure(self, subtest, err) if failed else TestResult.addError(self, subtest, err)
            if self.showAll:
                word = 'FAIL' if failed else 'ERROR'
                self.stream.write(f'\n  {self.getDescription(subtest)} ... {word}\n')
            elif self.dots:
                self.stream.write('F' if failed else 'E')

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._show(f'skipped {reason!r}', 's')

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._show('expected failure', 'x')

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._show('unexpected success', 'u')

    def printErrors(self):
        self.stream.write('\n' if self.dots or self.showAll else '')
        for word, found in (('ERROR', self.errors), ('FAIL', self.failures)):
            for test, text in found:
                self.stream.write(f'{self.separator1}\n{word}: {self.getDescription(test)}\n{self.separator2}\n{text}\n')


class TestSuite:
    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def addTest(self, test):
        if not callable(test):
            raise TypeError("{} is not callable".format(repr(test)))
        self._tests.append(test)

    def addTests(self, tests):
        for test in tests:
            self.addTest(test)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return sum(test.countTestCases() for test in self._tests)

    def run(self, result):
        current = broken = None
        for test in self._tests:
            if result.shouldStop:
                break
            if isinstance(test, TestSuite):
                test.run(result)
                continue
            cls = type(test)
            if cls is not current:
                _leave_class(current if not broken else None, result)
                current, broken = cls, not _enter_class(cls, result)
            if not broken:
                test.run(result)
        _leave_class(current if not broken else None, result)
        return result

    __call__ = run

    def __repr__(self):
        return f'<unittest.suite.TestSuite tests={self._tests}>'


class _ClassFixture(TestCase):
    """Stands for setUpClass or tearDownClass in a result."""

    def __init__(self, name, cls):
        self._shown = f'{name} ({cls.__module__}.{cls.__qualname__})'

    def __str__(self):
        return self._shown

    def shortDescription(self):
        return None


def _enter_class(cls, result):
    if getattr(cls, '__unittest_skip__', False):
        return True
    try:
        cls.setUpClass()
    except SkipTest as error:
        result.addSkip(_ClassFixture('setUpClass', cls), str(error))
        return False
    except Exception:
        result.addError(_ClassFixture('setUpClass', cls), sys.exc_info())
        return False
    return True


def _leave_class(cls, result):
    if cls is None or getattr(cls, '__unittest_skip__', False):
        return
    try:
        cls.tearDownClass()
    except Exception:
        result.addError(_ClassFixture('tearDownClass', cls), sys.exc_info())
    cls.doClassCleanups()


class TestLoader:
    testMethodPrefix = 'test'
    suiteClass = TestSuite
    errors = []

    def getTestCaseNames(self, testCaseClass):
        return sorted(name for name in dir(testCaseClass)
                      if name.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, name)))

    def loadTestsFromTestCase(self, testCaseClass):
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, 'runTest'):
            names = ['runTest']
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *args, pattern=None):
        found = [self.loadTestsFromTestCase(value) for name, value in sorted(vars(module).items())
                 if isinstance(value, type) and issubclass(value, TestCase)
                 and value not in (TestCase, FunctionTestCase, IsolatedAsyncioTestCase)]
        return self.suiteClass(found)

    def loadTestsFromName(self, name, module=None):
        target = module or sys.modules['__main__']
        for part in name.split('.'):
            parent, target = target, getattr(target, part)
        if isinstance(target, type):
            return self.loadTestsFromTestCase(target)
        return self.suiteClass([parent(part)])

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def discover(self, start_dir, pattern='test*.py', top_level_dir=None):
        return self.suiteClass()


defaultTestLoader = TestLoader()


def makeSuite(testCaseClass, prefix='test', sortUsing=None, suiteClass=TestSuite):
    return defaultTestLoader.loadTestsFromTestCase(testCaseClass)


def getTestCaseNames(testCaseClass, prefix, sortUsing=None):
    return defaultTestLoader.getTestCaseNames(testCaseClass)


def findTestCases(module, prefix='test', sortUsing=None, suiteClass=TestSuite):
    return defaultTestLoader.loadTestsFromModule(module)


class TextTestRunner:
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None,
                 warnings=None, *, tb_locals=False):
        self.stream, self.verbosity, self.failfast = stream, verbosity, failfast
        self.descriptions = descriptions
        if resultclass is not None:
            self.resultclass = resultclass

    def run(self, test):
        stream = self.stream or sys.stderr
        result = self.resultclass(stream, self.descriptions, self.verbosity)
        result.failfast = self.failfast
        started = time.perf_counter()
        result.startTestRun()
        test(result)
        result.stopTestRun()
        taken = time.perf_counter() - started
        if hasattr(result, 'printErrors'):
            result.printErrors()
        count = result.testsRun
        stream.write('-' * 70 + f"\nRan {count} test{'' if count == 1 else 's'} in {taken:.3f}s\n\n")
        details = [f'{name}={len(found)}' for name, found in (
            ('failures', result.failures), ('errors', result.errors), ('skipped', result.skipped),
            ('expected failures', result.expectedFailures), ('unexpected successes', result.unexpectedSuccesses))
            if found]
        stream.write(('OK' if result.wasSuccessful() else 'FAILED') + (f" ({', '.join(details)})" if details else '')
                     + '\n')
        return result


class TestProgram:
    """What unittest.main() does: run the tests of the main module and leave with the outcome."""

    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader,
                 exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *,
                 tb_locals=False):
        self.module = sys.modules[module] if isinstance(module, str) else module
        argv = sys.argv if argv is None else argv
        for flag in argv[1:]:
            verbosity = 2 if flag in ('-v', '--verbose') else 0 if flag in ('-q', '--quiet') else verbosity
        names = [name for name in argv[1:] if not name.startswith('-')] or \
            ([defaultTest] if isinstance(defaultTest, str) else defaultTest)
        self.test = testLoader.loadTestsFromNames(names, self.module) if names else \
            testLoader.loadTestsFromModule(self.module)
        runner = testRunner or TextTestRunner
        if isinstance(runner, type):
            runner = runner(verbosity=verbosity, failfast=bool(failfast))
        self.result = runner.run(self.test)
        if exit:
            sys.exit(not self.result.wasSuccessful())


main = TestProgram
