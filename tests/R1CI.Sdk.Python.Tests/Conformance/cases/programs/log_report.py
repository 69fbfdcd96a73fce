# Text processing: log lines parsed by a named regex, grouped, aligned in a table and written as JSON.
import json
import re
from collections import Counter, defaultdict
from datetime import datetime, timedelta
from textwrap import dedent, shorten

LOG = dedent('''\
    2024-02-28 23:58:01,250 [INFO ] auth: user=ana logged in from 10.0.0.7
    2024-02-28 23:59:59,999 [WARN ] db: slow query (1532 ms): SELECT * FROM orders WHERE id = 17
    2024-02-29 00:00:00,000 [ERROR] auth: user=bob failed login from 10.0.0.9
    garbage line
    2024-02-29 00:00:03,100 [ERROR] auth: user=bob failed login from 10.0.0.9
    2024-02-29 00:01:07,004 [INFO ] db: query took 12 ms

    2024-02-29 00:01:07,005 [DEBUG] cache: hit ratio 0.875
''')
LINE = re.compile(r'''
    ^(?P<when>\d{4}-\d\d-\d\d\ [\d:]{8}),(?P<ms>\d{3})   # date and time
    \s\[(?P<level>\w+)\s*\]
    \s(?P<source>\w+):\s(?P<text>.*)$
''', re.VERBOSE | re.MULTILINE)

entries, bad = [], []
for number, line in enumerate(LOG.splitlines(), start=1):
    if not (m := LINE.match(line)):
        bad.append((number, line))
        continue
    entry = m.groupdict()
    entry['when'] = datetime.strptime(entry['when'], '%Y-%m-%d %H:%M:%S') + timedelta(milliseconds=int(entry.pop('ms')))
    entries.append(entry)
print(bad, len(entries), sum(1 for _ in LINE.finditer(LOG)))

levels = Counter(e['level'] for e in entries)
print(levels.most_common(), levels['FATAL'], sorted(levels.elements()))
by_source = defaultdict(list)
for e in entries:
    by_source[e['source']].append(e)
print('+'.join('-' * n for n in (8, 6, 26)))
for source, items in sorted(by_source.items(), key=lambda kv: (-len(kv[1]), kv[0])):
    span = items[-1]['when'] - items[0]['when']
    print(f"{source:<8}|{len(items):^6}|{shorten(items[-1]['text'], 26, placeholder='...'):>26}| {span} {span.total_seconds():g}")
gaps = [(b['when'] - a['when']) for a, b in zip(entries, entries[1:])]
print(max(gaps), min(gaps), sum(gaps, timedelta()), [g // timedelta(seconds=1) for g in gaps])
times = [int(ms) for e in entries for ms in re.findall(r'(\d+) ms', e['text'])]
print(times, re.sub(r'(\d+)\.(\d+)\.(\d+)\.(\d+)', lambda m: '.'.join(m.groups()[:2]) + '.x.x', entries[0]['text']))
print(re.split(r'[\s=:,()]+', entries[1]['text']), re.search(r'user=(\w+)(?= failed)', LOG).span(1))
report = {
    'levels': levels,
    'first': entries[0]['when'].isoformat(),
    'users': sorted({m[1] for m in re.finditer(r'user=(\w+)', LOG)}),
    'by_day': {str(day): n for day, n in Counter(e['when'].date() for e in entries).items()},
    'ratio': float(re.search(r'ratio ([\d.]+)', LOG)[1]), 'bad': bad, 'none': None, 'ok': True,
}
text = json.dumps(report, indent=2, sort_keys=True)
print(text)
again = json.loads(text)
print(again == report, again['bad'], {k for k in report if report[k] != again[k]})
print(entries[2]['when'].strftime('%A %d %B %Y, %I:%M:%S.%f %p, day %j, week %U'), entries[2]['when'].weekday())
