# Streams over streams in memory, line ends of StringIO, readinto, seeks past the end, errors.
import io
b=io.BytesIO()
w=io.TextIOWrapper(b, encoding='utf-8'); w.write('héllo\n'); w.write('x'); w.flush(); print(b.getvalue(), b.tell()); print(w, w.buffer is b)
w.seek(0); print(repr(w.read())); 
d=w.detach(); print(d is b)
r=io.BufferedReader(io.BytesIO(b'abc\ndef\n')); print(r.read(2), r.peek()[:2], r.readline(), r.readlines(), r.raw is not None, r)
b=io.BytesIO(); x=io.BufferedWriter(b); x.write(b'abc'); x.flush(); print(b.getvalue(), x.writable(), x.readable())
b=io.BytesIO(b'hello world'); ba=bytearray(5); print(b.readinto(ba), ba, b.readinto(memoryview(ba)[:2]), ba, b.read())
for nl in (None,'','\n','\r','\r\n'):
    s=io.StringIO('a\nb\rc\r\nd', newline=nl); print(repr(nl), s.readlines(), repr(s.getvalue())); s.write('\nq'); print(repr(s.getvalue()))
s=io.StringIO('aaa\nbbb\nccc\nddd'); print(s.readlines(5), s.read())
b=io.BytesIO(b'aaa\nbbb\nccc\nddd'); print(b.readlines(5), b.read())
for f in (lambda: io.StringIO('x', newline='q'), lambda: io.StringIO('x', newline=1), lambda: io.BytesIO().fileno(), lambda: io.BytesIO().detach(), lambda: io.StringIO().fileno(), lambda: io.BytesIO('x'), lambda: io.BytesIO().write('x'), lambda: io.StringIO().write(b'x'), lambda: io.BytesIO(b'').readinto(b'x')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
b=io.BytesIO(b'0123456789'); b.seek(20); b.write(b'x'); print(b.getvalue()); b.truncate(3); print(b.getvalue(), b.tell()); b.seek(-1,2); print(b.read())
w=io.TextIOWrapper(io.BytesIO(b'a\r\nb\nc'), newline=None); print(list(w))
w=io.TextIOWrapper(io.BytesIO(b'a\r\nb\nc'), newline=''); print(list(w)); w.close(); print(w.closed, w.buffer.closed if 0 else '')
with io.BytesIO() as f: f.write(b'1')
print(f.closed)
try: f.read()
except ValueError as e: print(e)
import csv
b=io.BytesIO(b'a,b\n1,2\n'); print(list(csv.reader(io.TextIOWrapper(b))))
rw=io.BufferedRandom(io.BytesIO(b'abcdef')); rw.seek(2); rw.write(b'ZZ'); rw.seek(0); print(rw.read())
