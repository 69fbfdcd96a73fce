# literal_eval, by a parser of its own for literals. There are no syntax trees to be had.

__all__ = ['literal_eval']
_SPACES = ' \t\n\r\f'


class _Literals:
    """Reads the literals of Python from text: numbers, strings, tuples, lists, dicts, sets and constants."""

    def __init__(self, text):
        self.text, self.at, self.depth = text, 0, 0

    def skip(self):
        while self.at < len(self.text):
            if self.text[self.at] in _SPACES:
                self.at += 1
            elif self.text[self.at] == '#':
                end = self.text.find('\n', self.at)
                self.at = len(self.text) if end < 0 else end
            else:
                break

    def peek(self):
        self.skip()
        return self.text[self.at:self.at + 1]

    def wrong(self):
        raise ValueError(f'malformed node or string: {self.text.strip()!r:.80}')

    def value(self):
        self.depth += 1
        if self.depth > 200:
            raise MemoryError
        try:
            left = self.term()
            sign = self.peek()
            if sign and sign in '+-' and type(left) in (int, float):
                self.at += 1
                right = self.term()
                if type(right) is not complex:
                    self.wrong()
                return left + right if sign == '+' else left - right
            return left
        finally:
            self.depth -= 1

    def term(self):
        char = self.peek()
        if not char:
            raise SyntaxError('invalid syntax')
        if char in '+-':
            self.at += 1
            inner = self.term()
            if type(inner) not in (int, float, complex):
                self.wrong()
            return -inner if char == '-' else +inner
        if char == '(':
            return self.group()
        if char == '[':
            return self.items(']')[0]
        if char == '{':
            return self.braces()
        if char in '"\'' or char in 'rRbBuU' and self.string_ahead():
            return self.strings()
        if char.isdigit() or char == '.':
            return self.number()
        return self.name()

    def items(self, closing):
        """The values up to the closing bracket, and whether a comma follows the last."""
        self.at += 1
        found, comma = [], False
        while self.peek() != closing:
            if found and not comma:
                raise SyntaxError('invalid syntax. Perhaps you forgot a comma?')
            found.append(self.value())
            comma = self.peek() == ','
            self.at += comma
        self.at += 1
        return found, comma

    def group(self):
        found, comma = self.items(')')
        return found[0] if len(found) == 1 and not comma else tuple(found)

    def braces(self):
        self.at += 1
        if self.peek() == '}':
            self.at += 1
            return {}
        first = self.value()
        if self.peek() != ':':
            self.at_comma('}')
            found = {first}
            while self.peek() != '}':
                found.add(self.value())
                self.at_comma('}')
            self.at += 1
            return found
        result = {}
        while True:
            if self.peek() != ':':
                raise SyntaxError("':' expected after dictionary key")
            self.at += 1
            result[first] = self.value()
            self.at_comma('}')
            if self.peek() == '}':
                self.at += 1
                return result
            first = self.value()

    def at_comma(self, closing):
        char = self.peek()
        if char == ',':
            self.at += 1
        elif char != closing:
            raise SyntaxError('invalid syntax')

    def string_ahead(self):
        rest = self.text[self.at:self.at + 3]
        prefix = 0
        while prefix < 2 and rest[prefix:prefix + 1] and rest[prefix] in 'rRbBuU':
            prefix += 1
        return rest[prefix:prefix + 1] in ('"', "'")

    def strings(self):
        parts = []
        while True:
            char = self.peek()
            if not char or not (char in '"\'' or char in 'rRbBuU' and self.string_ahead()):
                break
            parts.append(self.string())
        result = parts[0]
        for part in parts[1:]:
            if type(part) is not type(result):
                raise SyntaxError('cannot mix bytes and nonbytes literals')
            result += part
        return result

    def string(self):
        start = self.at
        while self.text[self.at] not in '"\'':
            self.at += 1
        quote = self.text[self.at]
        if self.text.startswith(quote * 3, self.at):
            quote *= 3
        self.at += len(quote)
        while not self.text.startswith(quote, self.at):
            if self.at >= len(self.text) or self.text[self.at] == '\n' and len(quote) == 1:
                raise SyntaxError('unterminated string literal (detected at line 1)')
            self.at += 2 if self.text[self.at] == '\\' else 1
        self.at += len(quote)
        # The text between here is one string literal and nothing else, so evaluating it runs no code.
        return eval(self.text[start:self.at], {'__builtins__': {}})

    def number(self):
        start = self.at
        text = self.text
        while self.at < len(text) and (text[self.at].isalnum() or text[self.at] in '._'
                                       or text[self.at] in '+-' and text[self.at - 1] in 'eE'
                                       and text[start:start + 2].lower() != '0x'):
            self.at += 1
        word = text[start:self.at]
        try:
            if word[-1] in 'jJ':
                return complex(word)
            return int(word, 0) if word.replace('_', '').isdigit() or word[:2].lower() in ('0x', '0o', '0b') \
                else float(word)
        except ValueError:
            raise SyntaxError('invalid decimal literal') from None

    def name(self):
        start = self.at
        while self.at < len(self.text) and (self.text[self.at].isalnum() or self.text[self.at] == '_'):
            self.at += 1
        word = self.text[start:self.at]
        if word in ('True', 'False', 'None'):
            return {'True': True, 'False': False, 'None': None}[word]
        if word == 'set' and self.peek() == '(':
            found, _ = self.items(')')
            if not found:
                return set()
        if not word:
            raise SyntaxError('invalid syntax')
        self.wrong()


def literal_eval(node_or_string):
    """The value of a literal, without running code."""
    if not isinstance(node_or_string, str):
        raise ValueError(f'malformed node or string: {node_or_string!r}')
    reader = _Literals(node_or_string.lstrip(' \t'))
    found = reader.value()
    if reader.peek() == ',':
        found = [found]
        while reader.peek() == ',':
            reader.at += 1
            if not reader.peek():
                break
            found.append(reader.value())
        found = tuple(found)
    if reader.peek():
        if reader.peek() in '+-*/%(<>=&|^.[' or reader.text.startswith(('if ', 'and ', 'or ', 'in ', 'is ', 'not '), reader.at):
            reader.wrong()
        raise SyntaxError('invalid syntax')
    return found
