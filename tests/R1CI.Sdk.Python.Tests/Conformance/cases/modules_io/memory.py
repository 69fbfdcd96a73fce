import io
s = io.StringIO('a\nb\nc'); print(repr(s.readline()), repr(s.read()), s.tell(), s.seek(0), list(s), s.write('xyz'), repr(s.getvalue()), s.readable(), s.closed)
s.seek(1); s.write('QQ'); print(repr(s.getvalue())); s.truncate(3); print(repr(s.getvalue()), s.tell(), s.seek(0, 2), s.readlines())
with io.StringIO() as t: print('to', 'buffer', file=t); print(1.5, end='', file=t); print(repr(t.getvalue()))
b = io.BytesIO(b'abc'); print(b.read(2), b.write(b'zz'), b.getvalue(), b.seek(1, 0), b.read(), b.readline(), b.tell()); b.write(b'q\nr\n'); b.seek(0); print(b.readlines())
for f in [lambda: s.write(5), lambda: io.StringIO(5), lambda: t.read(), lambda: b.write('a'), lambda: s.seek(-1), lambda: s.seek(2, 1), lambda: io.BytesIO('a')]:
    try: f()
    except Exception as e: print(type(e).__name__, e)
class W(io.StringIO):
    def shout(self, x): return self.write(x.upper())
w = W(); w.shout('hi'); w.tag = 1; print(w.getvalue(), w.tag)
