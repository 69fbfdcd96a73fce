# Docstrings that are run and checked.

import sys

from _doctest_parse import *  # noqa
from _doctest_parse import OPTIONFLAGS_BY_NAME, indented as _indented
from _doctest_find import DocTestFinder
from _doctest_run import DebugRunner, DocTestFailure, DocTestRunner, TestResults, UnexpectedException
import _doctest_run as _run

__all__ = [
    'register_optionflag', 'DONT_ACCEPT_TRUE_FOR_1', 'DONT_ACCEPT_BLANKLINE', 'NORMALIZE_WHITESPACE', 'ELLIPSIS', 'SKIP',
    'IGNORE_EXCEPTION_DETAIL', 'COMPARISON_FLAGS', 'REPORT_UDIFF', 'REPORT_CDIFF', 'REPORT_NDIFF',
    'REPORT_ONLY_FIRST_FAILURE', 'REPORTING_FLAGS', 'FAIL_FAST', 'Example', 'DocTest', 'DocTestParser', 'DocTestFinder',
    'DocTestRunner', 'OutputChecker', 'DocTestFailure', 'UnexpectedException', 'DebugRunner', 'testmod', 'testfile',
    'run_docstring_examples', 'DocTestSuite', 'DocFileSuite', 'set_unittest_reportflags', 'script_from_examples',
    'testsource', 'debug_src', 'debug']

master = None


def _finish(runner, report):
    global master
    if report:
        runner.summarize()
    if master is None:
        master = runner
    else:
        master.merge(runner)
    return TestResults(runner.failures, runner.tries)


def _runner(raise_on_error, verbose, optionflags):
    return (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
            raise_on_error=False, exclude_empty=False):
    if m is None:
        m = sys.modules.get('__main__')
    if type(m) is not type(sys):
        raise TypeError(f"testmod: module required; {m!r}")
    runner = _runner(raise_on_error, verbose, optionflags)
    for test in DocTestFinder(exclude_empty=exclude_empty).find(m, m.__name__ if name is None else name, globs=globs,
                                                                extraglobs=extraglobs):
        runner.run(test)
    return _finish(runner, report)


def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True,
             optionflags=0, extraglobs=None, raise_on_error=False, parser=DocTestParser(), encoding=None):
    if package and not module_relative:
        raise ValueError("Package may only be specified for module-relative paths.")
    with open(filename, encoding=encoding or 'utf-8') as file:
        text = file.read()
    globs = {'__name__': '__main__', **(globs or {}), **(extraglobs or {})}
    runner = _runner(raise_on_error, verbose, optionflags)
    runner.run(parser.get_doctest(text, globs, name or filename.rpartition('/')[2], filename, 0))
    return _finish(runner, report)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


_unittest_flags = 0


def set_unittest_reportflags(flags):
    global _unittest_flags
    if flags & ~REPORTING_FLAGS:
        raise ValueError('Only reporting flags allowed', flags)
    old, _unittest_flags = _unittest_flags, flags
    return old


def _case_class():
    import unittest

    class DocTestCase(unittest.TestCase):
        """A docstring as a test case."""

        def __init__(self, test, optionflags=0, setUp=None, tearDown=None, checker=None):
            super().__init__()
            self._test, self._flags, self._checker = test, optionflags, checker
            self._before, self._after, self._globs = setUp, tearDown, test.globs.copy()

        def setUp(self):
            if self._before is not None:
                self._before(self._test)

        def tearDown(self):
            if self._after is not None:
                self._after(self._test)
            self._test.globs.clear()
            self._test.globs.update(self._globs)

        def runTest(self):
            lines = []
            flags = self._flags if self._flags & REPORTING_FLAGS else self._flags | _unittest_flags
            runner = DocTestRunner(optionflags=flags, checker=self._checker, verbose=False)
            if runner.run(self._test, out=lines.append, clear_globs=False).failed:
                raise self.failureException(self.format_failure(''.join(lines)))

        def format_failure(self, err):
            test, line = self._test, '%s' % self._test.lineno if self._test.lineno is not None else 'unknown line number'
            return (f'Failed doctest test for {test.name}\n  File "{test.filename}", line {line}, in '
                    f'{test.name.rpartition(".")[2]}\n\n{err}')

        def id(self):
            return self._test.name

        def shortDescription(self):
            return "Doctest: " + self._test.name

        def __repr__(self):
            head, _, tail = self._test.name.rpartition('.')
            return f'{tail} ({head})'

        __str__ = __repr__

    return DocTestCase


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    import unittest
    if module is None:
        module = sys.modules['__main__']
    elif isinstance(module, str):
        module = __import__(module, fromlist=['x'])
    case = _case_class()
    suite = unittest.TestSuite()
    for test in (test_finder or DocTestFinder()).find(module, globs=globs, extraglobs=extraglobs):
        if test.examples:
            suite.addTest(case(test, **options))
    return suite


def DocFileSuite(*paths, **kw):
    raise FileNotFoundError(2, 'No such file or directory', paths[0] if paths else '')


def script_from_examples(s):
    lines = []
    for piece in DocTestParser().parse(s):
        if isinstance(piece, Example):
            lines.append(piece.source[:-1])
            if piece.want:
                lines.append('# Expected:')
                lines += ['## ' + line for line in piece.want.split('\n')[:-1]]
        else:
            lines += ['# ' + line if line.strip() else '#' for line in piece.split('\n')[:-1]]
    while lines and lines[-1] == '#':
        lines.pop()
    while lines and lines[0] == '#':
        lines.pop(0)
    return '\n'.join(lines) + '\n'


def testsource(module, name):
    found = [test for test in DocTestFinder().find(module) if test.name == name]
    if not found:
        raise ValueError(name, "not found in tests")
    return script_from_examples(found[0].docstring)


def debug_src(src, pm=False, globs=None):
    exec(script_from_examples(src), dict(globs or {}))


def debug(module, name, pm=False):
    debug_src(testsource(module, name), pm, module.__dict__)
