# Methods on text outside ASCII: case folding, digits, combining marks, astral characters.
words = ('straße', 'ΑΣΣΟΣ', 'ǆ', 'İstanbul', 'ﬁne', 'éÉ', 'ñ', '𝔘𝔫𝔦', '日本語', 'x²', '٣٤', 'Ⅷ', '½', '😀a😀', 'a\u0301')
for w in words:
    print(w, len(w), w.upper(), w.lower(), w.title(), w.capitalize(), w.swapcase(), w.casefold(), w[::-1], ascii(w), len(w.encode()), sep=' | ')
    print('  ', w.isalpha(), w.isdigit(), w.isdecimal(), w.isnumeric(), w.isalnum(), w.isidentifier(), w.isupper(), w.islower(), w.istitle(), w.isascii(), w.isprintable())
emoji = 'a😀b👍🏽c'
print(len(emoji), emoji[1], emoji[2:4], emoji[::-1], emoji.find('b'), emoji.index('c'), emoji.split('😀'), emoji.replace('😀', '-'), list(emoji)[3:5], emoji.center(10, '𝄞'), emoji.partition('👍'), ord(emoji[1]), chr(0x1F600) in emoji)
print('%s|%.2s|%5s' % (emoji, emoji, '😀'), f'{emoji:.3}|{"😀":>3}|{"é":*^5}', emoji.translate({0x1F600: 'smile', ord('c'): None}), max(emoji), sorted('zéa😀Z'), emoji.encode('utf-16-le')[:8])
print(' \u00a0\u2003x\u3000'.strip(), 'a\u2028b\x85c\x1cd\r\ne\x0bf'.splitlines(), 'a\u00a0b\u2003c'.split(), '\u200bx'.strip() == '\u200bx', 'tab\tx'.expandtabs(4), '日\tx'.expandtabs(4))
print('ß'.upper() == 'SS', 'ß' == 'SS'.lower(), 'ß'.casefold() == 'SS'.casefold(), 'K'.lower() == 'k', 'é' == 'e\u0301', len('e\u0301'), 'Å' < 'Z', 'a' < 'á' < 'b')
print('ΌΣΟΣ'.lower(), 'Σ'.lower(), 'aΣ'.lower(), 'aΣ b'.lower(), "they're bill's".title(), 'x1y2'.title(), 'ﬃ'.upper(), 'ŉ'.upper(), 'ǰ'.title(), 'ᾳ'.upper(), 'ᾳ'.title())
print(int('٣٤'), int('१२३'), float('３.５'), '²'.isdigit(), '²'.isdecimal(), repr('\u200b\xad\ue000\x7f\x00é\ud800'), ascii('é😀\n'), 'é\ud800'.encode('utf-8', 'replace'))
for bad in (lambda: int('²'), lambda: 'é'.encode('ascii'), lambda: '😀'.encode('latin-1'), lambda: '\ud800'.encode(), lambda: b'\xc3'.decode(), lambda: b'\xed\xa0\x80'.decode(), lambda: chr(0x110000), lambda: ord('ab'), lambda: ord(''), lambda: 'x'.center(5, 'ab'), lambda: chr(-1), lambda: 'a'.translate(5)):
    try:
        print(bad())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
print(b'\xff\xc3\xa9\x80'.decode('utf-8', 'replace'), b'\xffa'.decode('utf-8', 'backslashreplace'), 'é😀'.encode('ascii', 'xmlcharrefreplace'), 'é😀'.encode('ascii', 'backslashreplace'), 'é'.encode('ascii', 'ignore'), b'a\xff'.decode('ascii', 'surrogateescape').encode('utf-8', 'surrogateescape'))
π = 3.14
class Ñandú: año = 1
print(π, Ñandú.año, Ñandú.__name__, 'ﬁ' in dir(type('T', (), {'ﬁ': 1})), 'data_ñ'.isidentifier(), '1a'.isidentifier(), 'def'.isidentifier())
