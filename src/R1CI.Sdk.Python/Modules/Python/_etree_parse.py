# A reader of XML documents that tells a target what it meets. It knows the five entities of the language and those that a
# target declares; document types are read over, and nothing outside the document is ever asked for.

__name__ = 'xml.etree.ElementTree'

import re

_NAME = r'[A-Za-z_:\u0080-\U0010ffff][\w.\-:\u00b7]*'
_name = re.compile(_NAME)
_attribute = re.compile(rf'\s+({_NAME})\s*=\s*("[^"<]*"|\'[^\'<]*\')')
_end_of_tag = re.compile(r'\s*(/?)>')
_close = re.compile(rf'</({_NAME})\s*>')
_reference = re.compile(rf'&(?:#([0-9]+)|#x([0-9a-fA-F]+)|({_NAME}));')
_declaration = re.compile(r'<\?xml\s+version\s*=\s*["\'][^"\']*["\'](?:\s+encoding\s*=\s*["\']([^"\']*)["\'])?[^>]*\?>')
_bad_char = re.compile('[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]')
_XML = 'http://www.w3.org/XML/1998/namespace'
_ENTITIES = {'amp': '&', 'lt': '<', 'gt': '>', 'quot': '"', 'apos': "'"}
_CODES = {'syntax error': 2, 'no element found': 3, 'not well-formed (invalid token)': 4, 'unclosed token': 5,
          'mismatched tag': 7, 'duplicate attribute': 8, 'junk after document element': 9, 'undefined entity': 11,
          'XML or text declaration not at start of entity': 17,
          'unclosed CDATA section': 20, 'unbound prefix': 27}


class ParseError(SyntaxError):
    pass


def decoded(data):
    """A document's text: bytes say their encoding themselves."""
    if isinstance(data, str):
        return data
    data = bytes(data)
    if data[:2] in (b'\xff\xfe', b'\xfe\xff'):
        return data.decode('utf-16')
    declared = _declaration.match(data[:200].decode('latin-1').lstrip('\xef\xbb\xbf'))
    return data.decode((declared and declared.group(1) or 'utf-8-sig').replace('UTF-8', 'utf-8-sig'))


class Reader:
    def __init__(self, text, target, entities=None):
        self.text = text.replace('\r\n', '\n').replace('\r', '\n')
        self.target = target
        self.entities = entities or {}
        self.has_events = hasattr(target, 'start_ns')

    def error(self, what, at):
        line = self.text.count('\n', 0, at) + 1
        column = at - (self.text.rfind('\n', 0, at) + 1)
        problem = ParseError(f'{what}: line {line}, column {column}')
        problem.code, problem.position = _CODES[what], (line, column)
        raise problem

    def read(self):
        text, at = self.text, 0
        found = _declaration.match(text)
        if found:
            at = found.end()
        self.open, self.spaces, self.is_over = [], [{'xml': _XML}], False
        while at < len(text):
            if text[at] != '<':
                at = self.characters(at)
            elif text.startswith('<!--', at):
                end = text.find('-->', at + 4)
                if end < 0:
                    self.error('unclosed token', at)
                self.tell('comment', text[at + 4:end])
                at = end + 3
            elif text.startswith('<?', at):
                end = text.find('?>', at + 2)
                if end < 0:
                    self.error('unclosed token', at)
                name, _, rest = text[at + 2:end].partition(' ')
                if name == 'xml':
                    self.error('XML or text declaration not at start of entity', at)
                self.tell('pi', name, rest.lstrip() or None)
                at = end + 2
            elif text.startswith('<![CDATA[', at) and self.open:
                end = text.find(']]>', at)
                if end < 0:
                    self.error('unclosed CDATA section', len(text))
                self.target.data(text[at + 9:end])
                at = end + 3
            elif text.startswith('<!DOCTYPE', at) and not self.open and not self.is_over:
                at = self.doctype(at)
            elif text.startswith('</', at):
                at = self.end_tag(at)
            else:
                at = self.start_tag(at)
        if self.open or not self.is_over:
            self.error('no element found', len(text))

    def tell(self, what, *arguments):
        handler = getattr(self.target, what, None)
        if handler:
            handler(*arguments)

    def characters(self, at):
        text = self.text
        end = text.find('<', at)
        end = len(text) if end < 0 else end
        piece = text[at:end]
        bad = _bad_char.search(piece)
        if bad:
            self.error('not well-formed (invalid token)', at + bad.start())
        if self.open:
            if ']]>' in piece:
                self.error('not well-formed (invalid token)', at + piece.index(']]>') + 2)
            self.target.data(self.filled(piece, at) if '&' in piece else piece)
        elif piece.strip(' \t\n'):
            at += len(piece) - len(piece.lstrip(' \t\n'))
            self.error('junk after document element' if self.is_over else 'syntax error', at)
        return end

    def filled(self, piece, start):
        """Text with its references resolved."""
        parts, at = [], 0
        while True:
            sign = piece.find('&', at)
            if sign < 0:
                parts.append(piece[at:])
                return ''.join(parts)
            parts.append(piece[at:sign])
            found = _reference.match(piece, sign)
            if not found:
                wrong = re.compile(rf'&(?:#x?[0-9a-fA-F]*|{_NAME})?').match(piece, sign).end()
                self.error('not well-formed (invalid token)', start + wrong)
            number, hexadecimal, name = found.groups()
            if name:
                value = _ENTITIES.get(name) or self.entities.get(name)
                if value is None:
                    self.error('undefined entity', start + sign)
                parts.append(value)
            else:
                parts.append(chr(int(number) if number else int(hexadecimal, 16)))
            at = found.end()

    def doctype(self, at):
        depth, end, text = 0, at, self.text
        while end < len(text):
            if text[end] == '[':
                depth += 1
            elif text[end] == ']':
                depth -= 1
            elif text[end] == '>' and not depth:
                return end + 1
            end += 1
        self.error('unclosed token', at)

    def start_tag(self, at):
        text = self.text
        if self.is_over:
            self.error('junk after document element', at)
        found = _name.match(text, at + 1)
        if not found:
            self.error('not well-formed (invalid token)' if at + 1 < len(text) else 'unclosed token',
                       at + 1 if at + 1 < len(text) else at)
        tag, place = found.group(), found.end()
        attributes, space = {}, None
        while True:
            found = _attribute.match(text, place)
            if not found:
                break
            name, value = found.group(1), found.group(2)[1:-1]
            if '&' in value:
                value = self.filled(value, found.start(2) + 1)
            value = value.replace('\n', ' ').replace('\t', ' ') if '\n' in found.group(2) or '\t' in found.group(2) else value
            if name in attributes:
                self.error('duplicate attribute', found.start(1))
            place = found.end()
            if name == 'xmlns' or name.startswith('xmlns:'):
                space = dict(self.spaces[-1]) if space is None else space
                prefix = name[6:]
                space[prefix] = value
                self.tell('start_ns', prefix, value)
                continue
            attributes[name] = value
        found = _end_of_tag.match(text, place)
        if not found:
            rest = text[place:].lstrip()
            if not rest or '>' not in rest and rest[0] not in '<"\'=':
                self.error('unclosed token', at)
            self.error('not well-formed (invalid token)', self.trouble(place))
        space = self.spaces[-1] if space is None else space
        if len(space) > 1 or ':' in tag or any(':' in name for name in attributes):
            full = self.universal(tag, space, at, True)
            attributes = {self.universal(name, space, at, False): value for name, value in attributes.items()}
        else:
            full = tag
        self.target.start(full, attributes)
        if found.group(1):
            self.target.end(full)
            self.is_over = not self.open
        else:
            self.open.append((tag, full))
            self.spaces.append(space)
        return found.end()

    def trouble(self, place):
        """Where a tag stops being one."""
        text = self.text
        while True:
            found = re.compile(rf'\s+{_NAME}\s*').match(text, place)
            if not found:
                inner = re.compile(r'\s*').match(text, place).end()
                return inner + (text[inner] == '/')
            if text[found.end():found.end() + 1] != '=':
                return found.end()
            value = re.compile(r'=\s*').match(text, found.end()).end()
            if text[value:value + 1] not in ('"', "'"):
                return value
            end = text.find(text[value], value + 1)
            inner = text.find('<', value, end if end > 0 else len(text))
            if inner >= 0:
                return inner
            place = end + 1

    def universal(self, name, space, at, is_tag):
        prefix, colon, local = name.partition(':')
        if not colon:
            uri = space.get('') if is_tag else None
            return f'{{{uri}}}{name}' if uri else name
        if prefix not in space:
            self.error('unbound prefix', at)
        return f'{{{space[prefix]}}}{local}'

    def end_tag(self, at):
        found = _close.match(self.text, at)
        if not found:
            if '>' not in self.text[at:]:
                self.error('unclosed token', at)
            name = _name.match(self.text, at + 2)
            self.error('not well-formed (invalid token)', name.end() if name else at + 2)
        if not self.open:
            self.error('junk after document element' if self.is_over else 'not well-formed (invalid token)',
                       at if self.is_over else at + 1)
        tag, full = self.open.pop()
        if tag != found.group(1):
            self.error('mismatched tag', at + 2)
        self.spaces.pop()
        self.target.end(full)
        self.is_over = not self.open
        return found.end()
