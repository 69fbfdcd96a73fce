# Dialects, quoting rules both ways, embedded newlines, DictReader leftovers, numbers, totals over a table.
import csv
import io


def write(rows, **kw):
    out = io.StringIO()
    csv.writer(out, **kw).writerows(rows)
    return out.getvalue()


rows = [['a', 'b c', 'd,e', 'say "hi"', 'two\nlines', '', None, 1, 2.5, "it's"]]
for kw in ({}, {'quoting': csv.QUOTE_ALL}, {'quoting': csv.QUOTE_NONNUMERIC}, {'delimiter': ';', 'lineterminator': '|'}, {'quotechar': "'"}, {'quoting': csv.QUOTE_NONE, 'escapechar': '\\'}, {'doublequote': False, 'escapechar': '^'}, {'dialect': 'excel-tab'}, {'dialect': 'unix'}):
    print(sorted(kw), repr(write(rows, **kw)))
print(list(csv.reader(['a,"b ""q"" c",d', '"x', 'y",z', '', ' 1, "2" ,3'])), list(csv.reader(['a b  c'], delimiter=' ')), list(csv.reader(['a, b'], skipinitialspace=True)), list(csv.reader(["'a,b',c"], quotechar="'")), list(csv.reader(['1,"2",x'][:1], quoting=csv.QUOTE_NONE)), list(csv.reader(['1.5,"a"'], quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(['a\\,b'], escapechar='\\')), list(csv.reader(['"a"b,c'])))
table = 'name,age,city\nAnn,31,Rome\nBob,,Oslo,extra,more\nCid\n\nDee,40,"New\nYork"\n'
for row in csv.DictReader(io.StringIO(table), restval='?', restkey='rest'):
    print(row)
reader = csv.DictReader(io.StringIO('1;2\n3;4\n'), fieldnames=['x', 'y'], delimiter=';'); print(reader.fieldnames, [r['y'] for r in reader], reader.line_num)
out = io.StringIO(); w = csv.DictWriter(out, ['id', 'note'], extrasaction='ignore', restval='-'); print(w.writeheader(), w.writerow({'id': 1, 'note': 'a,b', 'zz': 0}), w.writerows([{'id': 2}])); print(repr(out.getvalue()))


class Pipes(csv.Dialect):
    delimiter = '|'
    quotechar = '"'
    lineterminator = '\n'
    quoting = csv.QUOTE_MINIMAL


csv.register_dialect('pipes', Pipes); csv.register_dialect('colon', delimiter=':', quoting=csv.QUOTE_NONE)
print(write([['a|b', 'c']], dialect='pipes'), list(csv.reader(['x:y'], 'colon')), sorted(csv.list_dialects()), csv.get_dialect('pipes').delimiter, csv.unregister_dialect('colon'), csv.field_size_limit())
sales = io.StringIO('item,qty,price\npen,10,1.5\nbook,2,12.25\npen,5,1.4\n'); totals = {}
for r in csv.DictReader(sales):
    totals[r['item']] = totals.get(r['item'], 0) + int(r['qty']) * float(r['price'])
print(totals, csv.Sniffer().sniff('a;b;c\n1;2;3\n').delimiter, csv.Sniffer().has_header('name,n\nx,1\ny,2\n'))
for bad in (lambda: csv.reader(5), lambda: list(csv.reader([5])), lambda: list(csv.reader(['a'], delimiter='ab')), lambda: csv.writer(io.StringIO(), quoting=9), lambda: csv.writer(io.StringIO()).writerow(5), lambda: csv.writer('no'), lambda: csv.get_dialect('zz'), lambda: csv.DictWriter(io.StringIO(), ['a']).writerow({'b': 1}), lambda: write([['a,b']], quoting=csv.QUOTE_NONE), lambda: list(csv.reader(['a,"b'], strict=True)), lambda: list(csv.reader(['"a"b'], strict=True)), lambda: list(csv.reader(['x'], quoting=csv.QUOTE_NONNUMERIC)), lambda: csv.writer(io.StringIO(), delimiter=''), lambda: list(csv.reader(['a'], nope=1)), lambda: list(csv.reader([b'a']))):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
