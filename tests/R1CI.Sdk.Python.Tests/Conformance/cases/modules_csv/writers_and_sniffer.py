import csv, io
def out(data, **k):
    f = io.StringIO(); w = csv.writer(f, **k); w.writerows(data); return f.getvalue()
data = [['a', 'b c', 'd,e', 'f"g', 'h\ni', 1, 2.5, None, True, '']]
for q in (csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC): print(repr(out(data, quoting=q)))
print(repr(out([['a,b']], quoting=csv.QUOTE_NONE, escapechar='\\')), repr(out([[1, 2]], delimiter='\t', lineterminator='\n')), repr(out([['x"y']], doublequote=False, escapechar='\\')), repr(out([[]])), repr(out([['']])), repr(out([[' a ', "b'c"]], quotechar="'")), repr(out([[0.1, 1e100, 10**20]])), repr(out(['abc'])))
f = io.StringIO(); w = csv.DictWriter(f, ['x', 'y'], restval='?', extrasaction='ignore'); w.writeheader(); w.writerow({'x': 1, 'z': 5}); w.writerows([{'x': 2, 'y': 3}]); print(repr(f.getvalue()))
for g in (lambda: csv.DictWriter(io.StringIO(), ['x']).writerow({'q': 1}), lambda: out([['a,b']], quoting=csv.QUOTE_NONE), lambda: out([5]), lambda: csv.writer(5), lambda: csv.DictWriter(io.StringIO(), ['x'], extrasaction='zzz'), lambda: csv.writer(io.StringIO()).writerow(5)):
    try: print(g())
    except Exception as e: print(type(e).__name__, e)
s = csv.Sniffer()
for text in ('a;b;c\n1;2;3\n4;5;6\n', 'a,b\n"x, y",2\n"q, r",3\n', 'a\tb\n1\t2\n', "name|age\nbob|5\namy|7\n"):
    d = s.sniff(text); print(repr(d.delimiter), repr(d.quotechar), d.skipinitialspace)
print(s.has_header('name,age\nbob,5\namy,7\n'), s.has_header('1,2\n3,4\n5,6\n'))
try: s.sniff('abc')
except csv.Error as e: print(e)
