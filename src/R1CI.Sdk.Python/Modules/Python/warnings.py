# Warnings are shown once per text on standard error, as the default filters of CPython do for UserWarning.

import sys

filters = []
_shown = set()
_hidden = (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning)


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source

    def __str__(self):
        return (f"{{message : {self.message!r}, category : {self.category.__name__!r}, filename : {self.filename!r}, "
                f"lineno : {self.lineno}, line : {self.line!r}}}")


def formatwarning(message, category, filename, lineno, line=None):
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    return text + f"  {line.strip()}\n" if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    if line is None:
        from linecache import getline
        line = getline(filename, lineno)
    (file or sys.stderr).write(formatwarning(message, category, filename, lineno, line))


_own_showwarning = showwarning


def _action(message, category):
    import re
    for action, pattern, kind in filters:
        if issubclass(category, kind) and (not pattern or re.match('(?i)' + pattern, str(message))):
            return action
    return 'ignore' if issubclass(category, _hidden) else 'default'


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    if not isinstance(stacklevel, int):
        raise TypeError(f"'{type(stacklevel).__name__}' object cannot be interpreted as an integer")
    from _traceback import caller
    filename, lineno, _ = caller(max(0, stacklevel - 1))
    warn_explicit(message, category, filename, lineno)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    if isinstance(message, Warning):
        category = message.__class__
    else:
        message = category(message)
    action = _action(message, category)
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    # Once means once per text; by default a text is shown once for each place it comes from.
    key = (str(message), category) if action == 'once' else (str(message), category, filename, lineno)
    if action != 'always' and key in _shown:
        return
    _shown.add(key)
    if _recorders:
        _recorders[-1].append(WarningMessage(message, category, filename, lineno))
    else:
        showwarning(message, category, filename, lineno)


def _from_compiler(text, category, filename, lineno):
    # The compiler has no registry of what was shown before, so only 'once' keeps anything back.
    action = _action(text, category)
    if action == 'ignore' or action == 'once' and (text, category) in _shown:
        return
    if action == 'error':
        raise category(text)
    if action == 'once':
        _shown.add((text, category))
    message = category(text)
    if _recorders:
        _recorders[-1].append(WarningMessage(message, category, filename, lineno))
    elif showwarning is not _own_showwarning:
        showwarning(message, category, filename, lineno)
    else:
        showwarning(message, category, filename, lineno, None, '' if filename.startswith('<') else None)


_ACTIONS = ("error", "ignore", "always", "default", "module", "once")


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    if action not in _ACTIONS:
        raise AssertionError(f"invalid action: {action!r}")
    if not isinstance(message, str):
        raise AssertionError("message must be a string")
    if not isinstance(category, type):
        raise AssertionError("category must be a class")
    if not isinstance(lineno, int) or lineno < 0:
        raise AssertionError("lineno must be an int >= 0")
    filters.insert(len(filters) if append else 0, (action, message, category))


def simplefilter(action, category=Warning, lineno=0, append=False):
    if action not in _ACTIONS:
        raise AssertionError(f"invalid action: {action!r}")
    filters.insert(len(filters) if append else 0, (action, '', category))


def resetwarnings():
    filters.clear()


_recorders = []


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._first = (action, category) if action else None

    def __enter__(self):
        self._kept = (filters[:], set(_shown))
        _shown.clear()
        if self._first:
            simplefilter(*self._first)
        if self._record:
            _recorders.append([])
            return _recorders[-1]

    def __exit__(self, *exc_info):
        filters[:], kept = self._kept
        _shown.clear()
        _shown.update(kept)
        if self._record:
            _recorders.pop()
