# Python source as a stream of tokens with their places: what comes out is put together again by untokenize().

from codecs import BOM_UTF8 as _BOM, lookup as _lookup
from collections import namedtuple as _namedtuple
import re
from token import *
from token import EXACT_TOKEN_TYPES, __all__ as _token_names

cookie_re = re.compile(r'(?a)^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)')
blank_re = re.compile(br'(?a)^[ \t\f]*(?:[#\r\n]|$)')

__all__ = [*_token_names, 'tokenize', 'generate_tokens', 'detect_encoding', 'untokenize', 'TokenInfo', 'open', 'TokenError']

_PREFIXES = '(?:[bB][rR]?|[rR][bBfF]?|[uU]|[fF][rR]?)?'
_NUMBER = (r'(?:[0-9](?:_?[0-9])*[jJ]'
           r'|(?:[0-9](?:_?[0-9])*\.(?:[0-9](?:_?[0-9])*)?|\.[0-9](?:_?[0-9])*)(?:[eE][-+]?[0-9](?:_?[0-9])*)?[jJ]?'
           r'|[0-9](?:_?[0-9])*[eE][-+]?[0-9](?:_?[0-9])*[jJ]?'
           r'|0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|0(?:_?0)*|[1-9](?:_?[0-9])*)')
_OPERATOR = '|'.join(re.escape(text) for text in sorted(EXACT_TOKEN_TYPES, key=len, reverse=True)) + r'|!='
# A quoted string that ends in its line, or whose line ends in a backslash.
_QUOTED = ''.join((_PREFIXES, r"'[^\n'\\]*(?:\\.[^\n'\\]*)*(?:'|\\\r?\n)|",
                   _PREFIXES, r'"[^\n"\\]*(?:\\.[^\n"\\]*)*(?:"|\\\r?\n)'))
_next_token = re.compile(rf"[ \f\t]*(?P<token>\\\r?\n|\Z|#[^\r\n]*|{_PREFIXES}(?:'''|\"\"\")"
                         rf'|{_NUMBER}|\r?\n|{_OPERATOR}|{_QUOTED}|\w+)')
_string_start = re.compile(rf"{_PREFIXES}(?P<quote>'''|\"\"\"|'|\")")
_string_ends = {quote: re.compile('(?s)' + pattern) for quote, pattern in {
    "'": r"[^'\\]*(?:\\.[^'\\]*)*'",
    '"': r'[^"\\]*(?:\\.[^"\\]*)*"',
    "'''": r"[^'\\]*(?:(?:\\.|'(?!''))[^'\\]*)*'''",
    '"""': r'[^"\\]*(?:(?:\\.|"(?!""))[^"\\]*)*"""'}.items()}


class TokenInfo(_namedtuple('TokenInfo', 'type string start end line')):
    def __repr__(self):
        kind = f'{self.type} ({tok_name[self.type]})'
        return f'TokenInfo(type={kind}, string={self.string!r}, start={self.start!r}, end={self.end!r}, line={self.line!r})'

    @property
    def exact_type(self):
        return EXACT_TOKEN_TYPES.get(self.string, self.type) if self.type == OP else self.type


class TokenError(Exception):
    pass


class StopTokenizing(Exception):
    pass


def generate_tokens(readline):
    """The tokens of text that comes by line."""
    return _tokens(readline)


def tokenize(readline):
    """The tokens of bytes that come by line; the first says how they are encoded."""
    encoding, seen = detect_encoding(readline)
    lines = iter(seen)

    def next_line():
        return next(lines, None) or readline()

    yield TokenInfo(ENCODING, 'utf-8' if encoding == 'utf-8-sig' else encoding, (0, 0), (0, 0), '')
    yield from _tokens(lambda: _decoded(next_line, encoding))


def _decoded(next_line, encoding):
    try:
        return next_line().decode(encoding)
    except StopIteration:
        return ''


def _tokens(readline):
    indents, depth, number = [0], 0, 0
    line = ''
    is_continued = False
    while True:
        last, line = line, _line_of(readline)
        number += 1
        at = 0
        if not depth and not is_continued:
            if not line:
                break
            at, column = _measure(line)
            if at == len(line):
                continue
            if line[at] in '#\r\n':
                if line[at] == '#':
                    comment = line[at:].rstrip('\r\n')
                    yield TokenInfo(COMMENT, comment, (number, at), (number, at + len(comment)), line)
                    at += len(comment)
                yield TokenInfo(NL, line[at:], (number, at), (number, len(line)), line)
                continue
            if column > indents[-1]:
                indents.append(column)
                yield TokenInfo(INDENT, line[:at], (number, 0), (number, at), line)
            while column < indents[-1]:
                if column not in indents:
                    raise IndentationError('unindent does not match any outer indentation level',
                                           ('<tokenize>', number, at, line))
                indents.pop()
                yield TokenInfo(DEDENT, '', (number, at), (number, at), line)
        elif not line:
            raise TokenError('EOF in multi-line statement', (number, 0))
        is_continued = False
        while at < len(line):
            found = _next_token.match(line, at)
            if not found:
                yield TokenInfo(ERRORTOKEN, line[at], (number, at), (number, at + 1), line)
                at += 1
                continue
            text = found['token']
            start, at = found.span('token')
            if not text:
                continue
            kind = _kind(text)
            if text[0] in '([{':
                depth += 1
            elif text[0] in ')]}':
                depth -= 1
            elif kind == NEWLINE and depth:
                kind = NL
            elif kind is None:
                is_continued = True
                continue
            if kind != STRING:
                yield TokenInfo(kind, text, (number, start), (number, at), line)
                continue
            quote = _string_start.match(text)['quote']
            end = _string_ends[quote].match(line, start + _string_start.match(text).end())
            if end and (len(quote) == 3 or text[-1] != '\n'):
                at = end.end()
                yield TokenInfo(STRING, line[start:at], (number, start), (number, at), line)
                continue
            begun = (number, start)
            text, lines = line[start:], line
            while True:
                last, line = line, _line_of(readline)
                number += 1
                if not line:
                    raise TokenError('EOF in multi-line string', begun)
                end = _string_ends[quote].match(line)
                if end:
                    at = end.end()
                    yield TokenInfo(STRING, text + line[:at], begun, (number, at), lines + line)
                    break
                text += line
                if len(quote) == 1 and line[-2:] != '\\\n' and line[-3:] != '\\\r\n':
                    yield TokenInfo(ERRORTOKEN, text, begun, (number, len(line)), lines)
                    at = len(line)
                    break
                lines += line
    if last and last[-1] not in '\r\n' and not last.strip().startswith('#'):
        yield TokenInfo(NEWLINE, '', (number - 1, len(last)), (number - 1, len(last) + 1), '')
    for indent in indents[1:]:
        yield TokenInfo(DEDENT, '', (number, 0), (number, 0), '')
    yield TokenInfo(ENDMARKER, '', (number, 0), (number, 0), '')


def _line_of(readline):
    try:
        return readline()
    except StopIteration:
        return ''


def _measure(line):
    """Where the line's text begins, and in which column."""
    column = 0
    for at, char in enumerate(line):
        if char == ' ':
            column += 1
        elif char == '\t':
            column = (column // 8 + 1) * 8
        elif char == '\f':
            column = 0
        else:
            return at, column
    return len(line), column


def _kind(text):
    """What a token is by its first characters; None for a line's continuation."""
    first = text[0]
    if first.isdigit() and first.isascii() or first == '.' and text not in ('.', '...'):
        return NUMBER
    if first in '\r\n':
        return NEWLINE
    if first == '#':
        return COMMENT
    if _string_start.match(text):
        return STRING
    if first.isidentifier():
        return NAME
    return None if first == '\\' else OP


def detect_encoding(readline):
    """The encoding that the first two lines declare, and the lines read to find it."""
    def read():
        try:
            return readline()
        except StopIteration:
            return b''

    file = getattr(getattr(readline, '__self__', None), 'name', None)
    where = f' for {file!r}' if file is not None else ''
    encoding, seen = 'utf-8', []
    has_mark = False
    for attempt in range(2):
        line = read()
        if attempt == 0 and line.startswith(_BOM):
            has_mark, encoding, line = True, 'utf-8-sig', line[3:]
        if not line:
            break
        seen.append(line)
        try:
            text = line.decode('utf-8')
        except UnicodeDecodeError:
            raise SyntaxError('invalid or missing encoding declaration' + where) from None
        declared = cookie_re.match(text)
        if declared:
            name = _usual_name(declared.group(1))
            try:
                _lookup(name)
            except LookupError:
                raise SyntaxError(f'unknown encoding{where}: {name}' if where else 'unknown encoding: ' + name) from None
            if has_mark:
                if name != 'utf-8':
                    raise SyntaxError('encoding problem' + (where or ': utf-8'))
                name += '-sig'
            return name, seen
        if not blank_re.match(line):
            break
    return encoding, seen


def _usual_name(name):
    usual = name[:12].lower().replace('_', '-')
    if usual == 'utf-8' or usual.startswith('utf-8-'):
        return 'utf-8'
    for latin in 'latin-1', 'iso-8859-1', 'iso-latin-1':
        if usual == latin or usual.startswith(latin + '-'):
            return 'iso-8859-1'
    return name


def open(filename):
    """Opens a source file in the encoding that it declares."""
    from builtins import open as open_file
    from io import TextIOWrapper
    file = open_file(filename, 'rb')
    encoding, _ = detect_encoding(file.readline)
    file.seek(0)
    text = TextIOWrapper(file, encoding, line_buffering=True)
    text.mode = 'r'
    return text


def untokenize(iterable):
    """Source with these tokens: in their places when they have any, with spaces between names otherwise."""
    writer = Untokenizer()
    text = writer.untokenize(iterable)
    return text if writer.encoding is None else text.encode(writer.encoding)


class Untokenizer:
    def __init__(self):
        self.tokens = []
        self.prev_row, self.prev_col = 1, 0
        self.encoding = None

    def add_whitespace(self, start):
        row, column = start
        if (row, column) < (self.prev_row, self.prev_col):
            raise ValueError(f'start ({row},{column}) precedes previous end ({self.prev_row},{self.prev_col})')
        if row > self.prev_row:
            self.tokens.append('\\\n' * (row - self.prev_row))
            self.prev_col = 0
        self.tokens.append(' ' * (column - self.prev_col))

    def untokenize(self, iterable):
        tokens, indents, at_start = iter(iterable), [], False
        for token in tokens:
            if len(token) == 2:
                self.compat(token, tokens)
                break
            kind, text, start, end, _ = token
            if kind == ENCODING:
                self.encoding = text
                continue
            if kind == ENDMARKER:
                break
            if kind == INDENT:
                indents.append(text)
                continue
            if kind == DEDENT:
                indents.pop()
                self.prev_row, self.prev_col = end
                continue
            if kind in (NEWLINE, NL):
                at_start = True
            elif at_start and indents:
                if start[1] >= len(indents[-1]):
                    self.tokens.append(indents[-1])
                    self.prev_col = len(indents[-1])
                at_start = False
            self.add_whitespace(start)
            self.tokens.append(text)
            self.prev_row, self.prev_col = end
            if kind in (NEWLINE, NL):
                self.prev_row, self.prev_col = self.prev_row + 1, 0
        return ''.join(self.tokens)

    def compat(self, token, iterable):
        """Tokens without places, the first one given apart."""
        indents, at_start, after_string = [], token[0] in (NEWLINE, NL), False
        rest = iter(iterable)
        while token is not None:
            kind, text = token[:2]
            token = next(rest, None)
            if kind == ENCODING:
                self.encoding = text
                continue
            if kind in (NAME, NUMBER):
                text += ' '
            elif kind == STRING and after_string:
                text = ' ' + text
            after_string = kind == STRING
            if kind == INDENT:
                indents.append(text)
                continue
            if kind == DEDENT:
                indents.pop()
                continue
            if kind in (NEWLINE, NL):
                at_start = True
            elif at_start and indents:
                self.tokens.append(indents[-1])
                at_start = False
            self.tokens.append(text)
