# The module codecs: encode and decode by name, codecs between texts or bytes, lookup, readers and writers, marks.
import codecs
import io

print(codecs.encode('Hello, World!', 'rot_13'), codecs.decode('Uryyb', 'rot13'), codecs.encode('Hello', 'ROT-13'))
print(codecs.encode(b'hello', 'hex'), codecs.decode('68656c6c6f', 'hex'), codecs.encode(b'hello world', 'base64'), codecs.decode(b'aGk=', 'base64'))
print(codecs.encode('é'), codecs.decode(b'\xc3\xa9'), codecs.encode('é', 'latin-1'), codecs.decode(b'\xe9', 'latin-1'), codecs.encode('é', 'ascii', 'ignore'))
print(codecs.lookup('UTF8').name, codecs.lookup('latin1').name, codecs.lookup('cp1252').name, codecs.lookup('rot13').name)
print(codecs.getencoder('utf-8')('abc'), codecs.getdecoder('ascii')(b'abc'), codecs.lookup('hex').decode(b'6162'))
raw = io.BytesIO()
writer = codecs.getwriter('utf-8')(raw)
writer.write('größer\n')
writer.writelines(['zwei\n', 'drei'])
print(raw.getvalue(), writer.getvalue() == raw.getvalue())
reader = codecs.getreader('utf-8')(io.BytesIO(raw.getvalue()))
print(repr(reader.readline()), [line for line in reader])
print(codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF8.decode('utf-8-sig') == '')
print(list(codecs.iterencode(['a', 'é'], 'utf-8')))
for bad in (lambda: codecs.encode('é', 'ascii'), lambda: codecs.lookup('nothing'), lambda: codecs.decode(b'\xff', 'utf-8'), lambda: 'abc'.encode('rot13'),
            lambda: b'6162'.decode('hex')):
    try:
        print(bad())
    except (UnicodeError, LookupError) as e:
        print(type(e).__name__, e)
