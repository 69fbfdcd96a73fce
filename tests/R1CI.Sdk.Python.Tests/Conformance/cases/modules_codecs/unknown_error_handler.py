# An unknown error handler is found out when it is needed. Encodings with a shortcut report it as it is, the others say which codec
# was at work and keep what happened as the cause.

def report(make):
    try:
        print('gave', make())
    except LookupError as e:
        print(e, '| cause:', repr(e.__cause__))


for name in ('utf-8', 'UTF8', 'us-ascii', 'ASCII', 'utf-16', 'Utf 32', 'utf-8-sig', 'utf-32-be', 'utf_16_le', 'cp1252'):
    report(lambda: b'\xff\xfe\x81'.decode(name, 'nothing'))

for name in ('utf-8', 'ascii', 'latin-1', 'L1', 'latin 1', 'iso8859-1', 'cp1252', 'utf-16-be'):
    report(lambda: 'a\u65e5\udc80'.encode(name, 'nothing'))

report(lambda: b'fine'.decode('cp1252', 'nothing'))
report(lambda: 'fine'.encode('utf-8-sig', 'nothing'))
report(lambda: str(b'abc', 'utf-32-be', 'nothing'))
report(lambda: 'x'.encode('no such encoding', 'nothing'))

# The handlers in encodings of wide units.
for handler in ('strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'namereplace', 'surrogateescape', 'surrogatepass'):
    for name in ('utf-16', 'utf-16-le', 'utf-32', 'utf-32-be'):
        try:
            print(handler, name, 'a\udc80\ud800z'.encode(name, handler))
        except UnicodeEncodeError as e:
            print(handler, e)
