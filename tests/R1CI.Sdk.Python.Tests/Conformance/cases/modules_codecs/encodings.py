# Encodings with tables and rules: code pages, East Asia, their error handlers and messages.
text = 'Grüße, 10 €, Привет, łódź'
for name in ('cp1252', 'windows-1251', 'iso8859-15', 'latin2', 'koi8-r', 'cp437', 'mac-roman', 'cp850', 'iso-8859-7'):
    print(name, text.encode(name, 'replace'), text.encode(name, 'ignore').decode(name))
print(bytes(range(0x80, 0xA0)).decode('cp1252', 'replace'), bytes([0xA4, 0xBD]).decode('iso8859-15'), b'\xd0\xc1\xd2'.decode('KOI8_R'))
for name, sample in (('shift_jis', '日本語カナ'), ('euc_jp', '日本語'), ('gbk', '中文字符'), ('big5', '中文'), ('euc_kr', '한국어'), ('gb18030', '中文€')):
    data = sample.encode(name)
    print(name, data, data.decode(name) == sample, 'abc'.encode(name))
print('ł'.encode('cp1252', 'xmlcharrefreplace'), 'ł'.encode('cp1252', 'backslashreplace'), b'\x81'.decode('cp1252', 'backslashreplace'))
for bad in (lambda: '日本ł'.encode('cp1252'), lambda: b'ab\x81'.decode('cp1252'), lambda: 'é日'.encode('shift_jis'), lambda: b'\x41\x83'.decode('shift_jis'),
            lambda: 'x'.encode('no-such'), lambda: b'x'.decode('utf-99'), lambda: 'ą日本'.encode('latin2')):
    try:
        print(bad())
    except (UnicodeError, LookupError) as e:
        print(type(e).__name__, e)
