# A reader of HTML that tells what it meets: tags, text, comments, references. Markup that is wrong is read as browsers do.

import re
from html import unescape

__all__ = ['HTMLParser']

_tag_name = re.compile(r'[a-zA-Z][^\t\n\r\f />\x00]*')
_attribute = re.compile(r'((?<=[\'"\s/])[^\s/>][^\s/=>]*)(\s*=+\s*(\'[^\']*\'|"[^"]*"|(?![\'"])[^>\s]*))?(?:\s|/(?!>))*')
_start_tag = re.compile(r'''(?x)<[a-zA-Z][^\t\n\r\f />\x00]*(?:[\s/]*(?:(?<=['"\s/])[^\s/>][^\s/=>]*
    (?:\s*=+\s*(?:'[^']*'|"[^"]*"|(?!['"])[^>\s]*)\s*)?(?:\s|/(?!>))*)*)?\s*''')
_entity = re.compile(r'&([a-zA-Z][-.a-zA-Z0-9]*)[^a-zA-Z0-9]')
_number = re.compile(r'&#([0-9]+|[xX][0-9a-fA-F]+)[^0-9a-fA-F]')
_unfinished = re.compile(r'&(?:#[xX]?[0-9a-fA-F]*|[a-zA-Z][-.a-zA-Z0-9]*)?$')
_comment_end = re.compile(r'--\s*>')
_end_tag = re.compile(r'</\s*([a-zA-Z][-.a-zA-Z0-9:_]*)\s*>')
_interesting = re.compile('[&<]')


class HTMLParser:
    CDATA_CONTENT_ELEMENTS = ('script', 'style')

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        self.rawdata = ''
        self.lasttag = '???'
        self.cdata_elem = None
        self.lineno, self.offset = 1, 0
        self._start_text = None

    def feed(self, data):
        self.rawdata += data
        self._read(False)

    def close(self):
        self._read(True)

    def getpos(self):
        return self.lineno, self.offset

    def get_starttag_text(self):
        return self._start_text

    def set_cdata_mode(self, elem):
        self.cdata_elem = elem.lower()

    def clear_cdata_mode(self):
        self.cdata_elem = None

    def _advance(self, start, end):
        lines = self.rawdata.count('\n', start, end)
        self.lineno += lines
        self.offset = end - self.rawdata.rindex('\n', start, end) - 1 if lines else self.offset + end - start
        return end

    def _text(self, start, end):
        if start < end:
            text = self.rawdata[start:end]
            self.handle_data(unescape(text) if self.convert_charrefs and not self.cdata_elem else text)
        return self._advance(start, end)

    def _text_end(self, at):
        """Where the text that begins here ends; None when more has to come to say."""
        data = self.rawdata
        if self.cdata_elem:
            found = re.compile('(?i)</' + self.cdata_elem + r'\s*>').search(data, at)
            if found:
                return found.start()
            return None
        if not self.convert_charrefs:
            found = _interesting.search(data, at)
            return found.start() if found else len(data)
        end = data.find('<', at)
        if end >= 0:
            return end
        # A reference may be cut in two at the end.
        cut = data.rfind('&', max(at, len(data) - 34))
        return None if cut >= 0 and not re.compile(r'[\s;]').search(data, cut) else len(data)

    def _read(self, is_end):
        data, at = self.rawdata, 0
        while at < len(data):
            end = self._text_end(at)
            if end is None:
                break
            at = self._text(at, end)
            if at == len(data):
                break
            if data[at] == '<':
                end = self._markup(at, is_end)
                if end is None:
                    if not is_end:
                        break
                    # What looks like markup and never ends is text, up to the next sign of markup.
                    end = data.find('>', at + 1)
                    if end < 0:
                        end = data.find('<', at + 1)
                        end = at + 1 if end < 0 else end
                    else:
                        end += 1
                    at = self._text(at, end)
                    continue
                at = self._advance(at, end)
            else:
                end = self._charref(at, is_end)
                if end is None:
                    break
                at = self._advance(at, end)
        if is_end and at < len(data) and not self.cdata_elem:
            at = self._text(at, len(data))
        elif is_end and at < len(data):
            self.handle_data(data[at:])
            at = self._advance(at, len(data))
        self.rawdata = data[at:]

    def _charref(self, at, is_end):
        data = self.rawdata
        if data.startswith('&#', at):
            found = _number.match(data, at)
            if found:
                self.handle_charref(found.group(1))
                return found.end() - (data[found.end() - 1] != ';')
            if ';' in data[at:]:
                self.handle_data(data[at:at + 2])
                return at + 2
            if not is_end:
                return None
        found = _entity.match(data, at)
        if found:
            self.handle_entityref(found.group(1))
            return found.end() - (data[found.end() - 1] != ';')
        if _unfinished.match(data, at):
            return None
        self.handle_data('&')
        return at + 1

    def _markup(self, at, is_end):
        """Handles what begins with '<'; where it ends, or None when its end has to come yet."""
        data = self.rawdata
        if _tag_name.match(data, at + 1):
            return self.parse_starttag(at)
        if data.startswith('</', at):
            return self.parse_endtag(at)
        if data.startswith('<!--', at):
            found = _comment_end.search(data, at + 4)
            if not found:
                return None
            self.handle_comment(data[at + 4:found.start()])
            return found.end()
        if data.startswith('<?', at):
            end = data.find('>', at + 2)
            if end < 0:
                return None
            self.handle_pi(data[at + 2:end])
            return end + 1
        if data.startswith('<!', at):
            return self._declaration(at)
        if at + 1 < len(data) or is_end:
            self.handle_data('<')
            return at + 1
        return None

    def _declaration(self, at):
        data = self.rawdata
        if data.startswith('<![', at):
            end = data.find(']]>' if data[at + 3:at + 9] == 'CDATA[' else '>', at + 3)
            if end < 0:
                return None
            self.unknown_decl(data[at + 3:end])
            return end + (3 if data[at + 3:at + 9] == 'CDATA[' else 1)
        end = data.find('>', at + 2)
        if end < 0:
            return None
        if data[at + 2:at + 9].lower() == 'doctype':
            self.handle_decl(data[at + 2:end])
        else:
            self.handle_comment(data[at + 2:end])
        return end + 1

    def parse_starttag(self, at):
        data = self.rawdata
        self._start_text = None
        found = _start_tag.match(data, at)
        end = found.end()
        if data[end:end + 1] == '>':
            end += 1
        elif data[end:end + 2] == '/>':
            end += 2
        elif end == len(data) or data[end:] == '/':
            return None
        else:
            # Something that is no attribute: the tag ends all the same.
            end = max(end, at + 1)
            close = data.find('>', end)
            if close < 0:
                return None
            self._start_text = data[at:close + 1]
            self.handle_data(data[at:close + 1])
            return close + 1
        self._start_text = data[at:end]
        name = _tag_name.match(data, at + 1)
        tag = self.lasttag = name.group().lower()
        attributes, place = [], name.end()
        is_space = re.compile(r'[\s/]*').match
        place = is_space(data, place).end()
        while place < end:
            found = _attribute.match(data, place)
            if not found:
                break
            key, rest, value = found.groups()
            if not rest:
                value = None
            elif value[:1] and value[:1] in '\'"' and value[:1] == value[-1:]:
                value = value[1:-1]
            attributes.append((key.lower(), unescape(value) if value else value))
            place = found.end()
        if data[end - 2:end] == '/>':
            self.handle_startendtag(tag, attributes)
        else:
            self.handle_starttag(tag, attributes)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(tag)
        return end

    def parse_endtag(self, at):
        data = self.rawdata
        end = data.find('>', at + 1)
        if end < 0:
            return None
        found = _end_tag.match(data, at)
        if found:
            name = found.group(1).lower()
            self.handle_endtag(name)
            self.clear_cdata_mode()
            return found.end()
        name = _tag_name.match(data, at + 2)
        if not name:
            if data[at:at + 3] == '</>':
                return at + 3
            self.handle_comment(data[at + 2:end])
            return end + 1
        self.handle_endtag(name.group().lower())
        self.clear_cdata_mode()
        return data.find('>', name.end()) + 1

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        pass

    def handle_charref(self, name):
        pass

    def handle_entityref(self, name):
        pass

    def handle_data(self, data):
        pass

    def handle_comment(self, data):
        pass

    def handle_decl(self, decl):
        pass

    def handle_pi(self, data):
        pass

    def unknown_decl(self, data):
        pass
