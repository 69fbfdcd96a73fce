# Wrapping, filling and indenting of text.

import re

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_SPACES = '\t\n\x0b\x0c\r '
_to_blanks = {ord(char): ' ' for char in _SPACES}
# A chunk is a run of blanks, an em-dash, or a word; a word may break after a hyphen between letters.
_CHUNKS = re.compile(r"""(?x)
    [\t\n\x0b\x0c\r\ ]+
  | (?<=[\w!"'&.,?])-{2,}(?=\w)
  | [^\t\n\x0b\x0c\r\ ](?:
        [^\t\n\x0b\x0c\r\ ]*?
        (?: -(?:(?<=[^\d\W]{2}-)|(?<=[^\d\W]-[^\d\W]-))(?=[^\d\W]-?[^\d\W])
          | (?=[\t\n\x0b\x0c\r\ ]|\Z)
          | (?<=[\w!"'&.,?])(?=-{2,}\w)))
""")
_BLANK_RUNS = re.compile(r'[\t\n\x0b\x0c\r ]+|[^\t\n\x0b\x0c\r ]+')
_SENTENCE_END = re.compile(r'[a-z][\.\!\?][\"\']?\Z')


class TextWrapper:
    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=' [...]'):
        self.width, self.max_lines, self.placeholder = width, max_lines, placeholder
        self.initial_indent, self.subsequent_indent = initial_indent, subsequent_indent
        self.expand_tabs, self.tabsize, self.replace_whitespace = expand_tabs, tabsize, replace_whitespace
        self.drop_whitespace, self.fix_sentence_endings = drop_whitespace, fix_sentence_endings
        self.break_long_words, self.break_on_hyphens = break_long_words, break_on_hyphens

    def _chunks(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(_to_blanks)
        if not self.break_on_hyphens or '-' not in text:
            chunks = _BLANK_RUNS.findall(text)
        else:
            chunks = _CHUNKS.findall(text)
        if self.fix_sentence_endings:
            for index in range(len(chunks) - 1):
                if chunks[index + 1] == ' ' and _SENTENCE_END.search(chunks[index]):
                    chunks[index + 1] = '  '
        return chunks

    def _take_long(self, chunks, line, length, width):
        """Put as much as fits of a chunk that is longer than a whole line."""
        room = 1 if width < 1 else width - length
        if self.break_long_words:
            chunk = chunks[-1]
            end = room
            if self.break_on_hyphens and len(chunk) > room:
                hyphen = chunk.rfind('-', 0, room)
                if hyphen > 0 and any(char != '-' for char in chunk[:hyphen]):
                    end = hyphen + 1
            line.append(chunk[:end])
            chunks[-1] = chunk[end:]
        elif not line:
            line.append(chunks.pop())

    def wrap(self, text):
        chunks = self._chunks(text)
        if self.width <= 0:
            raise ValueError("invalid width %r (must be > 0)" % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        chunks.reverse()
        lines = []
        while chunks:
            line, length = [], 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and chunks[-1].strip(_SPACES) == '':
                chunks.pop()
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._take_long(chunks, line, length, width)
                length = sum(map(len, line))
            if self.drop_whitespace and line and line[-1].strip(_SPACES) == '':
                length -= len(line[-1])
                line.pop()
            if not line:
                continue
            rest = len(chunks)
            fits = (not chunks or self.drop_whitespace and rest == 1 and not chunks[0].strip(_SPACES)) \
                and length <= width
            if self.max_lines is None or len(lines) + 1 < self.max_lines or fits:
                lines.append(indent + ''.join(line))
                continue
            while line:
                if line[-1].strip(_SPACES) and length + len(self.placeholder) <= width:
                    line.append(self.placeholder)
                    lines.append(indent + ''.join(line))
                    break
                length -= len(line.pop())
            else:
                if lines:
                    last = lines[-1].rstrip(_SPACES)
                    if len(last) + len(self.placeholder) <= self.width:
                        lines[-1] = last + self.placeholder
                        break
                lines.append(indent + self.placeholder.lstrip())
            break
        return lines

    def fill(self, text):
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    lines = text.split('\n')
    margin = None
    for index, line in enumerate(lines):
        body = line.lstrip(' \t')
        if not body:
            lines[index] = ''
            continue
        blanks = line[:len(line) - len(body)]
        if margin is None:
            margin = blanks
        else:
            while not blanks.startswith(margin):
                margin = margin[:-1]
    if not margin:
        return '\n'.join(lines)
    size = len(margin)
    return '\n'.join([line[size:] for line in lines])


def indent(text, prefix, predicate=None):
    result = []
    for line in text.splitlines(True):
        result.append(prefix + line if (predicate(line) if predicate else line.strip()) else line)
    return ''.join(result)
