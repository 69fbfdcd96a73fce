# The docstrings of a module: its own, its functions' and classes', what __test__ names.

__name__ = 'doctest'

import inspect
import re

from _doctest_parse import DocTestParser
import _source


class DocTestFinder:
    """Collects the tests of an object and of what it holds."""

    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._parser, self._verbose, self._recurse, self._exclude_empty = parser, verbose, recurse, exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        if name is None:
            name = getattr(obj, '__name__', None)
            if name is None:
                raise ValueError("DocTestFinder.find: name must be given when obj.__name__ doesn't exist: "
                                 f"{type(obj)!r}")
        if module is False:
            module = None
        elif module is None:
            module = inspect.getmodule(obj)
        lines = _source.lines(module.__name__) if module is not None else None
        globs = (module.__dict__ if module is not None and globs is None else globs or {}).copy()
        globs.update(extraglobs or {})
        globs.setdefault('__name__', '__main__')
        tests = []
        self._collect(tests, obj, name, module, lines, globs, set())
        tests.sort()
        return tests

    def _collect(self, tests, obj, name, module, lines, globs, seen):
        if self._verbose:
            print(f'Finding tests in {name}')
        if id(obj) in seen:
            return
        seen.add(id(obj))
        test = self._test_of(obj, name, module, globs, lines)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        for child_name, child in self._children(obj, name, module):
            self._collect(tests, child, child_name, module, lines, globs, seen)

    def _children(self, obj, name, module):
        if inspect.ismodule(obj):
            for key, value in obj.__dict__.items():
                if _is_holder(inspect.unwrap(value)) and self._from_module(module, value):
                    yield f'{name}.{key}', value
            yield from self._listed(obj, name)
        elif inspect.isclass(obj):
            for key, value in obj.__dict__.items():
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if (_is_holder(value) or isinstance(value, property)) and self._from_module(module, value):
                    yield f'{name}.{key}', value

    @staticmethod
    def _listed(module, name):
        for key, value in getattr(module, '__test__', {}).items():
            if not isinstance(key, str):
                raise ValueError(f"DocTestFinder.find: __test__ keys must be strings: {type(key)!r}")
            if not (isinstance(value, str) or inspect.ismodule(value) or _is_holder(value)):
                raise ValueError("DocTestFinder.find: __test__ values must be strings, functions, methods, classes, or "
                                 f"modules: {type(value)!r}")
            yield f'{name}.__test__.{key}', value

    def _from_module(self, module, obj):
        if module is None:
            return True
        if inspect.isfunction(obj):
            home = getattr(obj, '__module__', None)
            return module.__dict__ is obj.__globals__ if home is None else home == module.__name__
        if isinstance(obj, property):
            return True
        home = getattr(obj, '__module__', None) or getattr(getattr(obj, '__objclass__', None), '__module__', None)
        if home is None:
            raise ValueError("object must be a class or function")
        return home == module.__name__

    def _test_of(self, obj, name, module, globs, lines):
        text = obj if isinstance(obj, str) else getattr(obj, '__doc__', None)
        text = '' if text is None else str(text)
        if self._exclude_empty and not text:
            return None
        filename = None if module is None else getattr(module, '__file__', None) or module.__name__
        return self._parser.get_doctest(text, globs, name, filename, _line_of(obj, lines))


def _is_holder(value):
    return inspect.isroutine(value) or inspect.isclass(value)


def _line_of(obj, lines):
    """The 0-based line of an object's docstring: the first after its definition that opens a quote."""
    if inspect.ismodule(obj) and getattr(obj, '__doc__', None) is not None:
        return 0
    start = None
    if inspect.isclass(obj) and obj.__doc__ is not None and lines is not None:
        pattern = re.compile(rf'^\s*class\s*{re.escape(obj.__name__)}\b')
        start = next((number for number, line in enumerate(lines) if pattern.match(line)), None)
    if isinstance(obj, property):
        obj = obj.fget
    if inspect.ismethod(obj):
        obj = obj.__func__
    if inspect.isfunction(obj) and obj.__doc__:
        start = inspect.unwrap(obj).__code__.co_firstlineno - 1
    if start is None or lines is None:
        return None if start is None else start + 1
    quote = re.compile(r'(^|.*:)\s*\w*("|\')')
    return next((number for number in range(start, len(lines)) if quote.match(lines[number])), None)
