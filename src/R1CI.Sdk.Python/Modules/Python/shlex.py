# Splitting of command lines, as a shell would.

__all__ = ["shlex", "split", "quote", "join"]

_SAFE = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@%+=:,./-_')
_LETTERS = 'abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'
_LATIN = 'ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ'


class shlex:
    """The words of a text, one after the other; what makes a word can be changed on the object."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        import sys
        if isinstance(instream, str):
            from io import StringIO
            instream = StringIO(instream)
        self.instream = sys.stdin if instream is None else instream
        self.infile = infile if instream is not None else None
        self.posix = posix
        self.eof = None if posix else ''
        self.commenters, self.wordchars = '#', _LETTERS + (_LATIN if posix else '')
        self.whitespace, self.whitespace_split = ' \t\r\n', False
        self.quotes, self.escape, self.escapedquotes = '\'"', '\\', '"'
        self.source, self.debug = None, 0
        self.lineno, self.token, self.state = 1, '', ' '
        self.pushback, self.filestack = [], []
        self._punctuation = '();<>|&' if punctuation_chars is True else punctuation_chars or ''
        self._ahead = []
        if self._punctuation:
            self.wordchars += '~-./*?='
            self.wordchars = ''.join(char for char in self.wordchars if char not in self._punctuation)

    @property
    def punctuation_chars(self):
        return self._punctuation

    def push_token(self, tok):
        self.pushback.insert(0, tok)

    def push_source(self, newstream, newfile=None):
        if isinstance(newstream, str):
            from io import StringIO
            newstream = StringIO(newstream)
        self.filestack.insert(0, (self.infile, self.instream, self.lineno))
        self.infile, self.instream, self.lineno = newfile, newstream, 1

    def pop_source(self):
        self.instream.close()
        self.infile, self.instream, self.lineno = self.filestack.pop(0)
        self.state = ' '

    def sourcehook(self, newfile):
        newfile = newfile.strip('"')
        return newfile, open(newfile)

    def error_leader(self, infile=None, lineno=None):
        return '"%s", line %d: ' % (infile or self.infile, lineno or self.lineno)

    def get_token(self):
        if self.pushback:
            return self.pushback.pop(0)
        token = self.read_token()
        while self.source is not None and token == self.source:
            found = self.sourcehook(self.read_token())
            if found:
                self.push_source(found[1], found[0])
            token = self.get_token()
        while token == self.eof and self.filestack:
            self.pop_source()
            token = self.get_token()
        return token

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token

    def _next_char(self):
        char = self._ahead.pop() if self._ahead else self.instream.read(1)
        if char == '\n':
            self.lineno += 1
        return char

    def _skip_line(self):
        self.instream.readline()
        self.lineno += 1

    def read_token(self):
        """The next word; states: ' ' between words, 'a' in one, 'c' in punctuation, a quote or an escape, None at the end."""
        text, is_quoted, before = '', False, ' '
        self.token = ''
        while True:
            char = self._next_char()
            state = self.state
            if state is None:
                break
            if state in self.quotes and state != ' ':
                is_quoted = True
                if not char:
                    raise ValueError("No closing quotation")
                if char == state:
                    if self.posix:
                        self.state = 'a'
                        continue
                    text += char
                    self.state = ' '
                    break
                if self.posix and char in self.escape and state in self.escapedquotes:
                    before, self.state = state, char
                else:
                    text += char
                continue
            if state in self.escape and state != ' ':
                if not char:
                    raise ValueError("No escaped character")
                # Between quotes the escape stays, unless it escapes the quote or itself.
                if before in self.quotes and char not in (state, before):
                    text += state
                text += char
                self.state = before
                continue
            if not char:
                self.state = None
                break
            if char in self.whitespace:
                self.state = ' '
                if text or self.posix and is_quoted:
                    break
                continue
            if char in self.commenters:
                self._skip_line()
                if state == ' ':
                    continue
                self.state = ' '
                if text or self.posix and is_quoted:
                    break
                continue
            if state == 'c':
                if char in self._punctuation:
                    text += char
                    continue
                self._ahead.append(char)
                if char == '\n':
                    self.lineno -= 1
                self.state = ' '
                break
            if state == 'a':
                if self.posix and char in self.quotes:
                    self.state = char
                elif self.posix and char in self.escape:
                    before, self.state = 'a', char
                elif char in self.wordchars or char in self.quotes or self.whitespace_split and char not in self._punctuation:
                    text += char
                else:
                    if self._punctuation:
                        self._ahead.append(char)
                    else:
                        self.pushback.insert(0, char)
                    self.state = ' '
                    if text or self.posix and is_quoted:
                        break
                continue
            if self.posix and char in self.escape:
                before, self.state = 'a', char
            elif char in self.wordchars:
                text, self.state = char, 'a'
            elif char in self._punctuation:
                text, self.state = char, 'c'
            elif char in self.quotes:
                text, self.state = ('' if self.posix else char), char
            elif self.whitespace_split:
                text, self.state = char, 'a'
            else:
                text = char
                break
        return None if self.posix and not is_quoted and not text else text


def split(s, comments=False, posix=True):
    if s is None:
        import warnings
        warnings.warn("Passing None for 's' to shlex.split() is deprecated.", DeprecationWarning, stacklevel=2)
    words = shlex(s, posix=posix)
    words.whitespace_split = True
    if not comments:
        words.commenters = ''
    return list(words)


def quote(s):
    if not s:
        return "''"
    return s if all(char in _SAFE for char in s) else "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    return ' '.join(map(quote, split_command))
