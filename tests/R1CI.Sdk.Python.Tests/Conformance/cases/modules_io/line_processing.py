# Text streams in memory: iteration, positions, newlines, truncation, universal reading.
import io

s = io.StringIO('first\nsecond\r\nthird\rlast')
print(s.readline(), s.tell() > 0, list(s), s.read(), s.seek(0), s.read(3), s.getvalue() == 'first\nsecond\r\nthird\rlast')
print([io.StringIO('a\r\nb\rc\n', newline=n).readlines() for n in (None, '\n')], [io.TextIOWrapper(io.BytesIO(b'a\r\nb\rc\n'), newline=n).read() for n in (None, '', '\n')])
w = io.StringIO(); print(w.write('abc'), w.seek(1), w.write('XY'), w.getvalue(), w.seek(6), w.write('!'), repr(w.getvalue()), w.truncate(2), w.getvalue(), w.writelines(['1\n', '2\n']), repr(w.getvalue()))
print('one', 2, sep='-', end='.', file=w); print(repr(w.getvalue()[-6:]), w.readable(), w.writable(), w.seekable(), w.isatty(), w.closed, w.line_buffering)
b = io.BytesIO(b'\x00\x01\xff'); print(b.read(1), b.read1(), b.seek(-2, 2), b.read(), b.getvalue(), b.write(b'zz'), b.getbuffer()[0], len(b.getvalue()), b.seek(1), b.readline(), b.tell())
with io.StringIO('ctx') as f:
    print(f.read())
for bad in (lambda: f.read(), lambda: io.StringIO(5), lambda: io.StringIO(b'x'), lambda: io.BytesIO('x'), lambda: io.StringIO().write(b'x'), lambda: io.BytesIO().write('x'), lambda: io.StringIO().seek(-1), lambda: io.StringIO('abc').seek(1, 1), lambda: io.StringIO().fileno(), lambda: io.BytesIO().seek(-1), lambda: io.StringIO().truncate(-1), lambda: io.TextIOWrapper(io.BytesIO(b'\xff'), encoding='ascii').read(), lambda: io.TextIOWrapper(io.BytesIO(), encoding='nope')):
    try:
        print(repr(bad()))
    except Exception as e:
        print(type(e).__name__, e)
