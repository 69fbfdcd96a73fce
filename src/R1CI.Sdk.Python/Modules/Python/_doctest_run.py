# Running examples: each is compiled and executed as if typed, and its output compared.

__name__ = 'doctest'

import io
import linecache
import sys
import traceback
from collections import namedtuple

from _doctest_parse import FAIL_FAST, IGNORE_EXCEPTION_DETAIL, REPORT_ONLY_FIRST_FAILURE, REPORTING_FLAGS, SKIP
from _doctest_parse import OutputChecker, indented

TestResults = namedtuple('TestResults', 'failed attempted')
master = None


class _Capture(io.StringIO):
    def getvalue(self):
        text = io.StringIO.getvalue(self)
        return text if not text or text.endswith('\n') else text + '\n'

    def take(self):
        text = self.getvalue()
        self.seek(0)
        io.StringIO.truncate(self)
        return text


def _kind_of_error(message):
    """The class name without its module and without the text after the colon."""
    first = message.partition('\n')[0].partition(':')[0]
    return first.rpartition('.')[2].strip()


class DocTestRunner:
    """Runs tests and reports what differs."""

    DIVIDER = '*' * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = '-v' in sys.argv if verbose is None else verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = self.failures = 0
        self._results, self._out = {}, _Capture()

    def report_start(self, out, test, example):
        if self._verbose:
            out('Trying:\n' + indented(example.source)
                + ('Expecting:\n' + indented(example.want) if example.want else 'Expecting nothing\n'))

    def report_success(self, out, test, example, got):
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        out(self._failure_header(test, example)
            + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        out(self._failure_header(test, example) + 'Exception raised:\n'
            + indented(''.join(traceback.format_exception(*exc_info))))

    def _failure_header(self, test, example):
        line = test.lineno + example.lineno + 1 if test.lineno is not None and example.lineno is not None else '?'
        where = f'File "{test.filename}", line {line}, in {test.name}' if test.filename else f'Line {example.lineno + 1}, in {test.name}'
        return '\n'.join((self.DIVIDER, where, 'Failed example:', indented(example.source)))

    def _flags(self, example):
        flags = self.original_optionflags
        for flag, is_on in example.options.items():
            flags = flags | flag if is_on else flags & ~flag
        return flags

    def _execute(self, test, number, example):
        """The output and the error of one example."""
        try:
            code = compile(example.source, f'<doctest {test.name}[{number}]>', 'single')
            exec(code, test.globs)
        except KeyboardInterrupt:
            raise
        except BaseException:
            return self._out.take(), sys.exc_info()
        return self._out.take(), None

    def _is_expected(self, example, got, error):
        if error is None:
            return self._checker.check_output(example.want, got, self.optionflags)
        if example.exc_msg is None:
            return None
        message = traceback.format_exception_only(*error[:2])[-1]
        if self._checker.check_output(example.exc_msg, message, self.optionflags):
            return True
        return bool(self.optionflags & IGNORE_EXCEPTION_DETAIL) and self._checker.check_output(
            _kind_of_error(example.exc_msg), _kind_of_error(message), self.optionflags)

    # Packages with runners of their own (sympy's) take these from here by their mangled names.

    def __patched_linecache_getlines(self, filename, module_globals=None):
        return linecache.getlines(filename, module_globals)

    def __record_outcome(self, test, failed, tried):
        self.failures += failed
        self.tries += tried

    def __run(self, test, compileflags, out):
        return self._run_examples(test, out)

    def _run_examples(self, test, out):
        failed = tried = 0
        for number, example in enumerate(test.examples):
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failed
            self.optionflags = self._flags(example)
            if self.optionflags & SKIP:
                continue
            tried += 1
            if not quiet:
                self.report_start(out, test, example)
            got, error = self._execute(test, number, example)
            verdict = self._is_expected(example, got, error)
            if verdict:
                if not quiet:
                    self.report_success(out, test, example, got)
                continue
            if not quiet:
                if verdict is None:
                    self.report_unexpected_exception(out, test, example, error)
                else:
                    if error is not None:
                        got += ''.join(traceback.format_exception(*error))
                    self.report_failure(out, test, example, got)
            failed += 1
            if self.optionflags & FAIL_FAST:
                break
        self.optionflags = self.original_optionflags
        before = self._results.get(test.name, (0, 0))
        self._results[test.name] = before[0] + failed, before[1] + tried
        self.failures += failed
        self.tries += tried
        return TestResults(failed, tried)

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        self.test = test
        stdout, hook = sys.stdout, sys.displayhook
        sys.stdout, sys.displayhook = self._out, sys.__displayhook__
        try:
            return self._run_examples(test, out or stdout.write)
        finally:
            sys.stdout, sys.displayhook = stdout, hook
            if clear_globs:
                test.globs.clear()

    def summarize(self, verbose=None):
        verbose = self._verbose if verbose is None else verbose
        results = sorted(self._results.items())
        failed = sum(f for _, (f, t) in results)
        total = sum(t for _, (f, t) in results)
        empty = [name for name, (f, t) in results if not t]
        passed = [(name, t) for name, (f, t) in results if t and not f]
        bad = [(name, f, t) for name, (f, t) in results if f]
        if verbose:
            if empty:
                print(len(empty), "items had no tests:")
                for name in empty:
                    print("   ", name)
            if passed:
                print(len(passed), "items passed all tests:")
                for name, count in passed:
                    print(f" {count:3d} tests in {name}")
        if bad:
            print(self.DIVIDER)
            print(len(bad), "items had failures:")
            for name, count, of in bad:
                print(f" {count:3d} of {of:3d} in {name}")
        if verbose:
            print(total, "tests in", len(results), "items.")
            print(total - failed, "passed and", failed, "failed.")
        if failed:
            print("***Test Failed***", failed, "failures.")
        elif verbose:
            print("Test passed.")
        return TestResults(failed, total)

    def merge(self, other):
        for name, (failed, tried) in other._results.items():
            before = self._results.get(name, (0, 0))
            self._results[name] = failed + before[0], tried + before[1]


class DocTestFailure(Exception):
    """An example's output was not what it should be."""

    def __init__(self, test, example, got):
        self.test, self.example, self.got = test, example, got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    """An example raised."""

    def __init__(self, test, example, exc_info):
        self.test, self.example, self.exc_info = test, example, exc_info

    def __str__(self):
        return str(self.test)


class DebugRunner(DocTestRunner):
    """Stops at the first failure, by raising."""

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        result = DocTestRunner.run(self, test, compileflags, out, False)
        if clear_globs:
            test.globs.clear()
        return result

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)


def check_flags(flags):
    if flags & ~REPORTING_FLAGS:
        raise ValueError('Only reporting flags allowed', flags)
