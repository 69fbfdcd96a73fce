import csv
import io

text = 'name,age,note\nAnn,31,"likes ""tea"", cake"\nBob,,"two\nlines"\n\n"C, D",5,\'q\'\n'
print(list(csv.reader(io.StringIO(text))))
for row in csv.DictReader(io.StringIO(text)):
    print(row)
print(list(csv.reader(['a;b;c', '1;2;3'], delimiter=';')), list(csv.reader(['a b', "'x y' z"], delimiter=' ', quotechar="'")), list(csv.reader(['1, 2,  3'], skipinitialspace=True)))
print(list(csv.reader(['a\\,b,c'], escapechar='\\')), list(csv.reader(['"1",2,"x"'], quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(['"a",b'], quoting=csv.QUOTE_NONE)), list(csv.reader(['a\tb'], 'excel-tab')), list(csv.reader(['', 'a,,', ','])))
out = io.StringIO()
w = csv.writer(out)
print(w.writerow(['a', 1, 2.5, None, 'x,y', 'say "hi"', 'line\nbreak', True]))
w.writerows([[1, 2], ['', ''], ['']])
print(repr(out.getvalue()))
for q in (csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC, csv.QUOTE_MINIMAL):
    out = io.StringIO()
    csv.writer(out, quoting=q, lineterminator='\n', delimiter='|').writerow(['a', 1, 1.5, 'b|c', ''])
    print(repr(out.getvalue()))
out = io.StringIO()
csv.writer(out, quoting=csv.QUOTE_NONE, escapechar='\\').writerow(['a,b', 'c"d'])
print(repr(out.getvalue()))
out = io.StringIO()
dw = csv.DictWriter(out, fieldnames=['x', 'y'], restval='-', lineterminator='\n')
dw.writeheader()
dw.writerow({'x': 1, 'y': 2})
dw.writerows([{'x': 3}, {'y': 'q,r'}])
print(out.getvalue())
try:
    dw.writerow({'z': 1})
except ValueError as e:
    print(e)
out = io.StringIO()
csv.DictWriter(out, ['a'], extrasaction='ignore').writerow({'a': 1, 'b': 2})
print(repr(out.getvalue()))
r = csv.DictReader(['a,b', '1', '1,2,3'], restkey='rest', restval='none')
print(r.fieldnames, list(r), r.line_num)
print(list(csv.DictReader(['1,2', '3,4'], fieldnames=['p', 'q'])))
rd = csv.reader(['x,y', '1,2'])
print(next(rd), rd.line_num, next(rd), rd.line_num)
csv.register_dialect('pipes', delimiter='|', quoting=csv.QUOTE_ALL)
print(list(csv.reader(['a|b'], 'pipes')), sorted(csv.list_dialects()))

class Mine(csv.excel):
    delimiter = ':'

print(list(csv.reader(['a:b'], Mine)), list(csv.reader(['a:b'], dialect=Mine())), csv.field_size_limit())
for f in (lambda: csv.reader(['a'], delimiter='ab'), lambda: csv.reader(['a'], foo=1), lambda: csv.writer(3), lambda: csv.reader(['a'], 'nope'), lambda: next(csv.reader([b'a'])), lambda: csv.writer(io.StringIO()).writerow(5),
          lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(['a,b']), lambda: list(csv.reader(['"a"b'], strict=True)), lambda: list(csv.reader(['a\rb'])), lambda: csv.reader(5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
total = sum(float(r['price']) * int(r['qty']) for r in csv.DictReader(io.StringIO('price,qty\n1.5,2\n2.25,4\n')))
print(total, csv.Sniffer().sniff('a;b;c\n1;2;3\n').delimiter, csv.Sniffer().has_header('name,age\nann,3\nbob,4\n'))
