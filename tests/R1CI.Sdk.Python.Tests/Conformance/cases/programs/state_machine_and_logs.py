import re, textwrap
LOG = '''
2024-01-05 10:00:00 INFO  start id=1
2024-01-05 10:00:01 ERROR disk full id=2 code=28
2024-01-05 10:00:05 WARN  retry id=2
2024-01-05 10:01:00 INFO  done id=1 took=60.5
garbage line
2024-01-05 10:02:00 ERROR net down id=3 code=101
'''.strip().splitlines()
PATTERN = re.compile(r'(?P<date>\S+) (?P<time>[\d:]+) (?P<level>\w+)\s+(?P<msg>.*?)(?P<kv>(?: \w+=\S+)*)$')
rows, bad = [], []
for n, line in enumerate(LOG, 1):
    m = PATTERN.match(line)
    if not m:
        bad.append((n, line)); continue
    row = m.groupdict()
    row['kv'] = dict(p.split('=') for p in row['kv'].split())
    rows.append(row)
print(len(rows), bad)
by = {}
for r in rows: by.setdefault(r['level'], []).append(r['msg'])
for level in sorted(by, key=lambda k: (-len(by[k]), k)): print(f'{level:<6}{len(by[level]):>3} {"; ".join(by[level])}')
print(sum(float(r['kv'].get('took', 0)) for r in rows), {r['kv']['id'] for r in rows if r['level'] == 'ERROR'} == {'2', '3'}, max(rows, key=lambda r: int(r['kv'].get('code', 0)))['msg'])
class Door:
    moves = {('closed', 'open'): 'opened', ('opened', 'close'): 'closed', ('closed', 'lock'): 'locked', ('locked', 'unlock'): 'closed'}
    def __init__(self): self.state, self.history = 'closed', []
    def __getattr__(self, name):
        if any(name == a for _, a in self.moves): return lambda: self.do(name)
        raise AttributeError(f'no action {name}')
    def do(self, action):
        try:
            new = self.moves[self.state, action]
        except KeyError:
            raise RuntimeError(f'cannot {action} while {self.state}') from None
        self.history.append(f'{self.state}->{new}')
        self.state = new
        return self
d = Door()
print(d.open().close().lock().state, d.history)
for act in ('open', 'unlock', 'kick'):
    try:
        print(getattr(d, act)().state)
    except (RuntimeError, AttributeError) as e:
        print(type(e).__name__, e)
print(textwrap.fill('The quick brown fox jumps over the lazy dog near the river bank.', 24))
print(textwrap.indent(textwrap.dedent('''
    def f():
        return 1
''').strip(), '> '))
