# Records from text: csv with quotes, typed rows, grouping and pivoting, json round trips with encoders and hooks.
import csv
import io
import json
from collections import defaultdict
from decimal import Decimal
from itertools import groupby
from statistics import mean, median, mode, pstdev

DATA = '''name,dept,salary,start,notes
"Lovelace, Ada",R&D,5100.50,2019-05-01,"said ""hello"""
Grace Hopper,Ops,4800,2018-11-12,
Alan Turing,R&D,5300.25,2020-01-20,"two
lines"
Edsger Dijkstra,R&D,4999.99,2017-07-07,ok
"Barbara ""B"" Liskov",Ops,5600,2021-03-15,;semi;
'''


class Row(dict):
    __getattr__ = dict.__getitem__

    @classmethod
    def make(cls, raw):
        row = cls({k: v.strip() for k, v in raw.items()})
        row['salary'] = Decimal(row.salary)
        row['year'] = int(row.start[:4])
        return row


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Decimal):
            return {'$decimal': str(o)}
        if isinstance(o, (set, frozenset)):
            return sorted(o)
        return super().default(o)


def decode(pairs):
    d = dict(pairs)
    return Decimal(d['$decimal']) if d.keys() == {'$decimal'} else d


rows = [Row.make(r) for r in csv.DictReader(io.StringIO(DATA))]
print(len(rows), rows[0].name, repr(rows[2].notes), rows[4].name, rows[0].keys() == rows[1].keys())
by_dept = {k: list(g) for k, g in groupby(sorted(rows, key=lambda r: (r.dept, -r.salary)), key=lambda r: r.dept)}
for dept, people in by_dept.items():
    pay = [p.salary for p in people]
    print(f'{dept:<4} n={len(people)} sum={sum(pay):,} mean={mean(pay):.2f} median={median(pay)} spread={pstdev(map(float, pay)):.3f} top={people[0].name!r}')
pivot = defaultdict(lambda: dict.fromkeys(('R&D', 'Ops'), Decimal(0)))
for r in rows:
    pivot['before 2020' if r.year < 2020 else 'later'][r.dept] += r.salary
out = io.StringIO()
writer = csv.writer(out, lineterminator='\n')
writer.writerow(['period', *next(iter(pivot.values()))])
writer.writerows([period, *cells.values()] for period, cells in pivot.items())
print(out.getvalue(), end='')
out = io.StringIO()
dict_writer = csv.DictWriter(out, ['name', 'notes', 'none'], restval='-', extrasaction='ignore', quoting=csv.QUOTE_NONNUMERIC, delimiter=';', quotechar="'")
dict_writer.writeheader()
dict_writer.writerows(rows[:3])
print(repr(out.getvalue()))
print(list(csv.reader(["a,'b,c',d", '', '1,,"x"y"'], quotechar="'")), list(csv.reader(['a b  c'], delimiter=' ', skipinitialspace=True)))
text = json.dumps({'rows': rows[:1], 'years': {r.year for r in rows}, 'ok': [True, None, 1.0, 1e100, -0.0]}, cls=Encoder, indent=1)
print(text)
back = json.loads(text, object_pairs_hook=decode)
print(back['rows'][0]['salary'], type(back['rows'][0]['salary']).__name__, back['years'], back['ok'])
print(json.dumps({1: 'a', None: 'b', True: 'c', 2.5: 'é"\n\u2028'}), json.dumps('é', ensure_ascii=False), json.dumps([1, 2], separators=(',', ':')), json.dumps({'b': 1, 'a': [{}, []]}, sort_keys=True, indent='--'))
print(json.loads('[1, 2.50, "\\u00e9\\ud83d\\ude00", 1E3, -0, 123456789012345678901234567890]', parse_float=Decimal), json.loads(' {"a": {"b": [null, false]}} '))
for bad in ('{"a": 1,}', '[1 2]', '"open', '{a: 1}', '', '[1]]', 'nul', '"\t"', '{"a" 1}', '[01]'):
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as e:
        print(f'{bad!r:<12}{e} | {e.pos} {e.lineno}:{e.colno}')
for bad in (lambda: json.dumps({1, 2}), lambda: json.dumps({(1, 2): 3}), lambda: json.dumps(float('nan'), allow_nan=False), lambda: mode([]), lambda: dict_writer.__class__(out, ['a']).writerow({'z': 1})):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as e:
    print(e)
