# Examples in docstrings: what was typed, what should come out, and how the two are compared.

__name__ = 'doctest'

import re

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


(DONT_ACCEPT_TRUE_FOR_1, DONT_ACCEPT_BLANKLINE, NORMALIZE_WHITESPACE, ELLIPSIS, SKIP, IGNORE_EXCEPTION_DETAIL,
 REPORT_UDIFF, REPORT_CDIFF, REPORT_NDIFF, REPORT_ONLY_FIRST_FAILURE, FAIL_FAST) = map(register_optionflag, (
     'DONT_ACCEPT_TRUE_FOR_1 DONT_ACCEPT_BLANKLINE NORMALIZE_WHITESPACE ELLIPSIS SKIP IGNORE_EXCEPTION_DETAIL '
     'REPORT_UDIFF REPORT_CDIFF REPORT_NDIFF REPORT_ONLY_FIRST_FAILURE FAIL_FAST').split())
COMPARISON_FLAGS = (DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE | ELLIPSIS | SKIP
                    | IGNORE_EXCEPTION_DETAIL)
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST

BLANKLINE_MARKER, ELLIPSIS_MARKER = '<BLANKLINE>', '...'
_DIRECTIVE = re.compile(r'(?m)#\s*doctest:\s*([^\n\'"]*)$')
_TRACEBACK = re.compile(r'Traceback \((?:most recent call last|innermost last)\):\s*$')


def _ended(text):
    return text if not text or text.endswith('\n') else text + '\n'


class Example:
    """One piece of source and its expected output."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source, self.want = _ended(source), _ended(want)
        self.exc_msg = exc_msg if exc_msg is None else _ended(exc_msg)
        self.lineno, self.indent, self.options = lineno, indent, {} if options is None else options

    def _parts(self):
        return self.source, self.want, self.lineno, self.indent, self.exc_msg

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._parts() == other._parts() and self.options == other.options

    def __hash__(self):
        return hash(self._parts())


class DocTest:
    """The examples of one docstring and the names they start with."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        assert not isinstance(examples, str), "DocTest no longer accepts str; use DocTestParser instead"
        self.examples, self.docstring, self.globs = examples, docstring, globs.copy()
        self.name, self.filename, self.lineno = name, filename, lineno

    def __repr__(self):
        count = {0: 'no examples', 1: '1 example'}.get(len(self.examples), f'{len(self.examples)} examples')
        return f'<{type(self).__name__} {self.name} from {self.filename}:{self.lineno} ({count})>'

    def _parts(self):
        return self.examples, self.docstring, self.globs, self.name, self.filename, self.lineno

    def __eq__(self, other):
        return self._parts() == other._parts() if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash((self.docstring, self.name, self.filename, self.lineno))

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        at = -1 if self.lineno is None else self.lineno
        return (self.name, self.filename, at, id(self)) < (
            other.name, other.filename, -1 if other.lineno is None else other.lineno, id(other))


class DocTestParser:
    """Finds the examples in a text, line by line."""

    def parse(self, string, name='<string>'):
        lines = string.expandtabs().split('\n')
        margin = min((len(line) - len(line.lstrip(' ')) for line in lines if line.strip()), default=0)
        lines = [line[margin:] for line in lines]
        pieces, prose, at = [], [], 0
        while at < len(lines):
            body = lines[at].lstrip(' ')
            if not body.startswith('>>>'):
                prose.append(lines[at])
                at += 1
                continue
            pieces.append(''.join(line + '\n' for line in prose))
            prose, start = [], at
            at = self._end(lines, at)
            pieces.append(self._example(lines, start, at, name))
        pieces.append('\n'.join(prose))
        return pieces

    def _end(self, lines, at):
        """The line after an example: its prompts, then output up to a blank line or the next prompt."""
        indent = ' ' * (len(lines[at]) - len(lines[at].lstrip(' ')))
        at += 1
        while at < len(lines) and lines[at].startswith(indent + '...'):
            at += 1
        while at < len(lines) and lines[at].strip() and not lines[at].lstrip(' ').startswith('>>>'):
            at += 1
        return at

    def _example(self, lines, start, end, name):
        indent = len(lines[start]) - len(lines[start].lstrip(' '))
        prompt_end = start + 1
        while prompt_end < end and lines[prompt_end].startswith(' ' * indent + '...'):
            prompt_end += 1
        for number in range(start, prompt_end):
            rest = lines[number][indent + 3:]
            if rest[:1] not in ('', ' '):
                raise ValueError(f'line {number + 1!r} of the docstring for {name} lacks blank after '
                                 f'{lines[number][indent:indent + 3]}: {lines[number]!r}')
        for number in range(prompt_end, end):
            if not lines[number].startswith(' ' * indent):
                raise ValueError(f'line {number + 1!r} of the docstring for {name} has inconsistent leading '
                                 f'whitespace: {lines[number]!r}')
        source = '\n'.join(line[indent + 4:] for line in lines[start:prompt_end])
        want_lines = [line[indent:] for line in lines[prompt_end:end]]
        return Example(source, '\n'.join(want_lines), self._message(want_lines), start, indent,
                       self._options(source, name, start))

    @staticmethod
    def _message(want_lines):
        """The message of an expected traceback; None when the output is no traceback."""
        if not want_lines or not _TRACEBACK.match(want_lines[0]):
            return None
        for number, line in enumerate(want_lines[1:], 1):
            if line[:1].isalnum() or line[:1] == '_':
                return '\n'.join(want_lines[number:])
        return None

    @staticmethod
    def _options(source, name, lineno):
        options = {}
        for found in _DIRECTIVE.finditer(source):
            for word in found[1].replace(',', ' ').split():
                if word[0] not in '+-' or word[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(f'line {lineno + 1!r} of the doctest for {name} has an invalid option: {word!r}')
                options[OPTIONFLAGS_BY_NAME[word[1:]]] = word[0] == '+'
        if options and not any(line.strip() and not line.lstrip().startswith('#') for line in source.split('\n')):
            raise ValueError(f'line {lineno!r} of the doctest for {name} has an option directive on a line with no '
                             f'example: {source!r}')
        return options

    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name='<string>'):
        return [piece for piece in self.parse(string, name)
                if isinstance(piece, Example) and not _is_comment(piece.source)]


def _is_comment(source):
    return all(not line.strip() or line.lstrip().startswith('#') for line in source.split('\n'))


def _matches_ellipsis(want, got):
    if ELLIPSIS_MARKER not in want:
        return want == got
    first, *middle, last = want.split(ELLIPSIS_MARKER)
    if not got.startswith(first) or not got.endswith(last) or len(first) + len(last) > len(got):
        return False
    at, end = len(first), len(got) - len(last)
    for part in middle:
        at = got.find(part, at, end)
        if at < 0:
            return False
        at += len(part)
    return True


class OutputChecker:
    """Compares output with what was expected, as the flags say."""

    def check_output(self, want, got, optionflags):
        want, got = (text.encode('ASCII', 'backslashreplace').decode('ASCII') for text in (want, got))
        if want == got:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(rf'(?m)^{BLANKLINE_MARKER}\s*?$', '', want)
            got = re.sub(r'(?m)^[^\S\n]+$', '', got)
            if want == got:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            want, got = ' '.join(want.split()), ' '.join(got.split())
            if want == got:
                return True
        return bool(optionflags & ELLIPSIS) and _matches_ellipsis(want, got)

    def output_difference(self, example, got, optionflags):
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub('(?m)^[ ]*(?=\n)', BLANKLINE_MARKER, got)
        if self._is_diffed(want, got, optionflags):
            kind, lines = _difference(want.splitlines(True), got.splitlines(True), optionflags)
            return f'Differences ({kind}):\n' + indented(''.join(line.rstrip() + '\n' for line in lines))
        return ''.join(f'{title}:\n{indented(text)}' if text else f'{title} nothing\n'
                       for title, text in (('Expected', want), ('Got', got)))

    @staticmethod
    def _is_diffed(want, got, optionflags):
        if optionflags & REPORT_NDIFF:
            return True
        return bool(optionflags & (REPORT_UDIFF | REPORT_CDIFF)) and want.count('\n') > 2 and got.count('\n') > 2


def _difference(want, got, optionflags):
    import difflib
    if optionflags & REPORT_UDIFF:
        return 'unified diff with -expected +actual', list(difflib.unified_diff(want, got, n=2))[2:]
    if optionflags & REPORT_CDIFF:
        return 'context diff with expected followed by actual', list(difflib.context_diff(want, got, n=2))[2:]
    return 'ndiff with -expected +actual', list(difflib.ndiff(want, got, charjunk=difflib.IS_CHARACTER_JUNK))


def indented(text, by=4):
    return re.sub('(?m)^(?!$)', by * ' ', text)
