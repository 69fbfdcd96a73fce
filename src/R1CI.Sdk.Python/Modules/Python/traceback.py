# Tracebacks as text. The runtime formats them, so they read like those of uncaught errors.

import sys

import _traceback

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack',
           'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb',
           'FrameSummary', 'StackSummary', 'TracebackException', 'walk_tb']


class FrameSummary:
    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, **more):
        self.filename, self.lineno, self.name, self.line, self.locals = filename, lineno, name, line, locals

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __len__(self):
        return 4

    def __eq__(self, other):
        return tuple(self) == tuple(other)

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'


class StackSummary(list):
    @classmethod
    def from_list(cls, a_list):
        return cls(item if isinstance(item, FrameSummary) else FrameSummary(*item[:3], line=item[3]) for item in a_list)

    def format(self):
        lines = []
        for frame in self:
            text = f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}\n'
            if frame.line:
                text += f'    {frame.line.strip()}\n'
            lines.append(text)
        return lines


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    """Frames with their lines from one outwards."""
    f = sys._getframe(1) if f is None else f
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def _summary(frames, limit):
    """Frames in the order they are shown; of a limit below zero the last ones."""
    from linecache import getline
    found = [FrameSummary(frame.f_code.co_filename, line, frame.f_code.co_name,
                          line=getline(frame.f_code.co_filename, line).strip()) for frame, line in frames]
    return StackSummary(found if limit is None else found[:limit] if limit >= 0 else found[limit:])


def extract_tb(tb, limit=None):
    return _summary(walk_tb(tb), limit)


def extract_stack(f=None, limit=None):
    frames = list(walk_stack(sys._getframe(1) if f is None else f))
    return _summary(reversed(frames if limit is None else frames[:limit] if limit >= 0 else frames[limit:]), None)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    (file or sys.stderr).write(''.join(format_tb(tb, limit)))


def format_stack(f=None, limit=None):
    return extract_stack(sys._getframe(1) if f is None else f, limit).format()


def print_stack(f=None, limit=None, file=None):
    print_list(extract_stack(sys._getframe(1) if f is None else f, limit), file)


def print_list(extracted_list, file=None):
    (file or sys.stderr).write(''.join(format_list(extracted_list)))


def _given(exc, value):
    return exc if isinstance(exc, BaseException) or value is None else value


def format_exception_only(exc, /, value=None):
    exc = _given(exc, value)
    if exc is None:
        return ['NoneType: None\n']
    text = _traceback.format_exception_only(exc)
    if isinstance(exc, SyntaxError):
        return text.splitlines(True)
    # A message of several lines is one item, each line of a note is one.
    notes = getattr(exc, '__notes__', None)
    notes = [line + '\n' for note in notes for line in str(note).split('\n')] if isinstance(notes, (list, tuple)) else []
    tail = ''.join(notes)
    return [text.removesuffix(tail), *notes] if tail and text.endswith(tail) else [text]


def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    exc = _given(exc, value)
    if exc is None:
        return ['NoneType: None\n']
    if chain:
        return _items(exc, _traceback.format_exception(exc), limit)
    kept = exc.__cause__, exc.__context__, exc.__suppress_context__
    exc.__cause__ = exc.__context__ = None
    try:
        return _items(exc, _traceback.format_exception(exc), limit)
    finally:
        exc.__cause__, exc.__context__, exc.__suppress_context__ = kept


def _items(exc, text, limit):
    """The pieces of an error's text: a frame with its lines is one, and so is the sentence between two errors."""
    last = format_exception_only(exc)
    if not text.endswith(''.join(last)):
        last = []       # a group's message stands above its parts
    items, frames = [], []
    for line in text.removesuffix(''.join(last)).splitlines(True):
        if line.startswith('  File "'):
            frames.append(len(items))
        elif items and (line[:4] == '    ' and items[-1].startswith('  File "') or items[-1] == '\n' or line == '\n' and items[-1][:1] == '\n'):
            items[-1] += line
            continue
        elif line.startswith('Traceback '):
            frames = []
        items.append(line)
    if limit is not None:
        dropped = {*(frames[limit:] if limit >= 0 else frames[:limit]),
                   *(at for at, item in enumerate(items) if item.startswith('  [Previous line'))}
        if frames and dropped.issuperset(frames):
            dropped.add(frames[0] - 1)
        items = [item for at, item in enumerate(items) if at not in dropped]
    return items + last


def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
    (file or sys.stderr).write(''.join(format_exception(exc, value, tb, limit, chain)))


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(sys.exc_info()[1], limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exc_info()[1], limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    raise ValueError("no last exception")


class TracebackException:
    """An exception ready to be formatted."""

    def __init__(self, exc_type, exc_value, exc_traceback, **options):
        self.exc_type, self._value = exc_type, exc_value
        self.stack = extract_tb(exc_traceback)
        self.__suppress_context__ = exc_value.__suppress_context__
        seen = options.get('_seen', ()) + (exc_value,)
        self.__cause__, self.__context__ = (
            None if each is None or any(each is old for old in seen)
            else TracebackException(type(each), each, each.__traceback__, _seen=seen)
            for each in (exc_value.__cause__, exc_value.__context__))

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def format(self, *, chain=True):
        yield from format_exception(self._value, chain=chain)

    def print(self, *, file=None, chain=True):
        (file or sys.stderr).write(''.join(self.format(chain=chain)))

    def format_exception_only(self):
        yield from format_exception_only(self._value)

    def __str__(self):
        return str(self._value)
