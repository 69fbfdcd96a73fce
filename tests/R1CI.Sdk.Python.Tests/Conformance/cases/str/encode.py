print('héllo'.encode(), 'héllo'.encode('latin-1'), 'abc'.encode('ascii'), '€'.encode('utf-16-le'), 'a'.encode('utf-16'), 'a'.encode('utf-32-be'), '😀'.encode('utf-8'), 'a'.encode('utf-8-sig'))
print('é€'.encode('ascii', 'ignore'), 'é€'.encode('ascii', 'replace'), 'é€'.encode('ascii', 'backslashreplace'), 'é€😀'.encode('ascii', 'xmlcharrefreplace'))
print(b'h\xc3\xa9'.decode(), b'h\xe9'.decode('latin-1'), b'a\xffb'.decode('utf-8', 'ignore'), b'a\xffb'.decode('utf-8', 'replace'), b'a\xffb'.decode('utf-8', errors='backslashreplace'), b'\xff\xfea\x00'.decode('utf-16'), b'\xff'.decode('utf-8', 'surrogateescape') == '\udcff')
for t in [lambda: 'é'.encode('ascii'), lambda: 'aéè'.encode('ascii'), lambda: '€'.encode('latin-1'), lambda: '\ud800'.encode(), lambda: b'\xff'.decode(), lambda: b'\xe9'.decode('ascii'), lambda: b'ab\xc3'.decode(), lambda: b'\xc3('.decode(), lambda: 'a'.encode('nope'), lambda: b'a'.decode('nope'), lambda: 'é'.encode('ascii', 'nope'), lambda: 'a'.encode(1)]:
    try:
        print(t())
    except Exception as e:
        print(type(e).__name__ + ':', e)
try:
    b'ab\xff'.decode()
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason, e.args)
