s = 'Straße ǅ ﬁ İ'
print(s.upper(), s.lower(), s.title(), s.swapcase(), s.casefold(), s.capitalize(), len(s.upper()), len(s))
print('ß'.upper(), 'ŉ'.upper(), 'ΑΣ'.lower(), 'ΑΣ Σ'.lower(), 'ﬀ'.title(), 'ı'.upper(), 'K'.lower(), 'ſ'.upper())
for c in ('a', '5', '²', '½', 'Ⅷ', '٣', '一', ' ', '\u2003', '\x1c', '\t', '\x85', '_', 'é', 'ʰ', '\u0301', 'ª', '€', '😀', '\u200b', 'ǅ', '\xad', 'Ⓐ', ''):
    print(ascii(c), c.isalpha(), c.isdigit(), c.isdecimal(), c.isnumeric(), c.isalnum(), c.isspace(), c.isupper(), c.islower(), c.istitle(), c.isidentifier(), c.isprintable(), c.isascii())
print('a\u2028b\x0bc\x0cd\x1ce\x85f\r\ng\rh\ni'.splitlines(), 'a\nb\r\n'.splitlines(True), ''.splitlines(), '\n'.splitlines())
print('a\u2003b\xa0c  d'.split(), ' x '.strip(), '\u3000x'.strip(), '\x1fx\x1f'.strip() == 'x', 'xyx'.strip('x'))
print('😀a'[0], len('😀a'), '😀a'[::-1], ['😀'], '😀'.encode(), '😀'.encode('utf-16-le'), ascii('😀é'), repr('\x00\x7f\x80\xa0\xad\u200b\ufeff\ue000\U0010ffff'))
print('a😀b😀'.find('b'), 'a😀b'.index('b'), '😀' in 'x😀', 'a😀b'.split('😀'), 'a😀b'.center(7, '*'), 'a😀b'.replace('😀', '--'), 'a😀b'.partition('😀'), '😀' * 2, max('a😀'), sorted('b😀a'), ord('😀'), chr(128512))
print(repr("it's"), repr('say "hi"'), repr('''it's "both"'''), repr('tab\t nl\n cr\r bs\\ nul\0 esc\x1b'), repr('é'), repr('日本'), ascii('日本'))
print('\N{GREEK SMALL LETTER ALPHA}\N{BULLET}\N{DIGIT ONE}\N{SNOWMAN}', '\u0041\x41\101\a\b\f\v'.encode(), r'\n\u0041', '\
continued')
print('é' == 'e\u0301', len('e\u0301'), 'ﬁ'.casefold() == 'fi', sorted(['é', 'z', 'a', 'Z', 'É']), 'İ'.lower() == 'i̇', 'I'.lower())
print('%s' % 'é', '{:>5}|{:^5}|'.format('日', '😀'), f'{"é":*<4}', 'a\tb'.expandtabs(4), '日\tb'.expandtabs(4), 'x'.zfill(3), '-5'.zfill(4), '+é'.zfill(4))
print(str(b'\xe9', 'latin-1'), b'\xff\xfe'.decode('utf-8', 'replace'), b'a\xffb'.decode('utf-8', 'ignore'), b'\xff'.decode('utf-8', 'backslashreplace'), 'aé😀'.encode('ascii', 'xmlcharrefreplace'), 'aé'.encode('ascii', 'replace'), 'é'.encode('ascii', 'backslashreplace'), 'é'.encode('ascii', 'namereplace'), b'\xed\xa0\x80'.decode('utf-8', 'replace'))
print('\ud800', end='') if False else print(repr('\ud800'), len('\ud800'), '\ud800'.encode('utf-8', 'surrogatepass'), '\ud800' == '\ud800', b'\x80'.decode('utf-8', 'surrogateescape').encode('utf-8', 'surrogateescape'))
try:
    '\ud800'.encode()
except UnicodeEncodeError as e:
    print(e)
