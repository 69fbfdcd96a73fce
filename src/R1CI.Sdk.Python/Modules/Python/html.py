# HTML escapes.

__all__ = ['escape', 'unescape']
__path__ = []

# What browsers make of numbers 0x80 to 0x9F: the characters of Windows-1252, where there are any.
_WINDOWS = ('\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f'
            '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178')
_LONGEST = 32


def escape(s, quote=True):
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace('\'', "&#x27;") if quote else s


def _number(text):
    digits = text[1:].rstrip(';')
    number = int(digits[1:], 16) if digits[0] in 'xX' else int(digits)
    if 0x80 <= number <= 0x9F:
        return _WINDOWS[number - 0x80]
    if number == 0 or 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
        return '\uFFFD'
    if number == 0x0D:
        return '\r'
    is_allowed = number > 0x1F and number != 0x7F or number in (9, 10, 12)
    return chr(number) if is_allowed and not 0xFDD0 <= number <= 0xFDEF and number & 0xFFFE != 0xFFFE else ''


def _character(found):
    text = found.group(1)
    if text[0] == '#':
        return _number(text)
    from html.entities import html5
    if text in html5:
        return html5[text]
    # A name that the text goes on after, as in &notit;
    for end in range(len(text) - 1, 1, -1):
        if text[:end] in html5:
            return html5[text[:end]] + text[end:]
    return '&' + text


def unescape(s):
    if '&' not in s:
        return s
    import re
    return re.sub(r'&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,%d};?)' % _LONGEST, _character, s)
