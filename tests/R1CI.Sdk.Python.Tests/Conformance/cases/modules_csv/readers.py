import csv, io
def rows(text, **k): return list(csv.reader(io.StringIO(text, newline=''), **k))
print(rows('a,b\r\n1,"x, y"\r\n'), rows('a;b', delimiter=';'), rows('"a ""q"" b",c'), rows("'a,b',c", quotechar="'"), rows('a\tb', dialect='excel-tab'), rows('a, b', skipinitialspace=True), rows('"multi\nline",2'), rows('a,,c\n\nd'), rows('1,"2",3', quoting=csv.QUOTE_NONNUMERIC), rows('a\\,b,c', escapechar='\\', quoting=csv.QUOTE_NONE), rows(''), rows('"a"b,c'), rows('a"b,c'))
print(list(csv.reader(['a,b', 'c,d'])), list(csv.DictReader(io.StringIO('x,y\n1,2\n3\n4,5,6\n'))), list(csv.DictReader(io.StringIO('1,2'), fieldnames=['a', 'b'])), list(csv.DictReader(io.StringIO('x,y\n1\n'), restval='-', restkey='more')), csv.DictReader(io.StringIO('p,q\n')).fieldnames)
r = csv.reader(io.StringIO('a\nb\n"c\nd"\n')); print([(row, r.line_num) for row in r], r.dialect.delimiter, r.dialect.quotechar)
for f in (lambda: rows('a', delimiter=''), lambda: rows('a', delimiter='ab'), lambda: rows('"a'  , strict=True), lambda: rows('"a"b', strict=True), lambda: rows('a', quoting=9), lambda: rows('a', dialect='nope'), lambda: rows('x,y', quoting=csv.QUOTE_NONNUMERIC), lambda: list(csv.reader([b'a'])), lambda: csv.reader(5), lambda: list(csv.reader(['a\0b'])) and 'ok', lambda: rows('a', lineterminator=None) , lambda: rows('a', foo=1)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(csv.list_dialects(), csv.get_dialect('excel').lineterminator == '\r\n', csv.field_size_limit())
class My(csv.Dialect): delimiter = '|'; quotechar = '"'; quoting = csv.QUOTE_MINIMAL; lineterminator = '\n'; doublequote = True
csv.register_dialect('my', My); print(rows('a|b', dialect='my'), rows('a|b', dialect=My)); csv.unregister_dialect('my')
