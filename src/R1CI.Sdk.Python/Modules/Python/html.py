# HTML escapes.

__all__ = ['escape', 'unescape']
__path__ = []

_NAMED = {'amp': '&', 'lt': '<', 'gt': '>', 'quot': '"', 'apos': "'", 'nbsp': '\xa0', 'copy': '©', 'reg': '®',
          'trade': '™', 'hellip': '…', 'mdash': '—', 'ndash': '–', 'lsquo': '‘', 'rsquo': '’', 'ldquo': '“',
          'rdquo': '”', 'euro': '€', 'pound': '£', 'yen': '¥', 'cent': '¢', 'deg': '°', 'times': '×', 'divide': '÷',
          'eacute': 'é', 'egrave': 'è', 'agrave': 'à', 'uuml': 'ü', 'ouml': 'ö', 'auml': 'ä', 'szlig': 'ß',
          'ntilde': 'ñ', 'ccedil': 'ç', 'bull': '•', 'middot': '·', 'laquo': '«', 'raquo': '»', 'sect': '§',
          'para': '¶', 'larr': '←', 'rarr': '→', 'infin': '∞', 'ne': '≠', 'le': '≤', 'ge': '≥', 'pi': 'π'}


def escape(s, quote=True):
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace('\'', "&#x27;") if quote else s


def _character(found):
    text = found.group(1)
    if text[0] == '#':
        digits = text[1:].rstrip(';')
        number = int(digits[1:], 16) if digits[0] in 'xX' else int(digits)
        if 0x80 <= number <= 0x9F:
            # Browsers take these for the characters of Windows-1252.
            return bytes([number]).decode('cp1252', 'ignore') or chr(number)
        if 0 < number < 32 and number not in (9, 10, 12, 13) or number == 127 or 0xFDD0 <= number <= 0xFDEF \
                or number & 0xFFFE == 0xFFFE and number <= 0x10FFFF:
            return '\r' if number == 13 else ''
        if number == 0 or 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
            return '\uFFFD'
        return chr(number)
    return _NAMED.get(text.rstrip(';'), '&' + text) if text.endswith(';') else '&' + text


def unescape(s):
    if '&' not in s:
        return s
    import re
    return re.sub(r'&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[a-zA-Z][a-zA-Z0-9]{1,31};?)', _character, s)
