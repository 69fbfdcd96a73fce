class S(str):
    def __new__(cls, v, tag=None):
        o = super().__new__(cls, v)
        o.tag = tag
        return o
    def upper(self): return 'custom upper'
    def __len__(self): return 99
    def __getitem__(self, i): return 'item'
    def __add__(self, o): return S(str(self) + 'plus' + o)
    def __radd__(self, o): return 'radd ' + o
s = S('hello', tag=5)
print(s, s.tag, s.upper(), len(s), s[0], s + 'x', 'x' + s, s.lower(), type(s.lower()).__name__, s == 'hello', hash(s) == hash('hello'), {'hello': 1}[s], 'ell' in s, s * 2, f'{s}', f'{s:>8}', '%s' % s, repr(s), str(s), type(str(s)).__name__, isinstance(s, str), s.split('l'), ','.join([s, s]), list(s), s[1:3], s.replace('l', 'L'), s.startswith('he'), sorted(s), int(S('12')), s < 'i', str.__len__(s), str.__getitem__(s, 1), bool(S('')), s.encode(), max(s), dict(a=s)['a'] is s, ''.join(s), 'hello'.__eq__(s), s.format(), S('{}').format(1), type(S('{}').format(1)).__name__, s.strip() is s, type(s.strip()).__name__)
class R(str):
    def __repr__(self): return 'R-repr'
    def __str__(self): return 'R-str'
    def __format__(self, spec): return 'R-fmt ' + spec
r = R('raw')
print(r, repr(r), f'{r}', f'{r!s}', f'{r!r}', '%s' % r, '{}'.format(r), str(r), [r], ''.join([r]), r + '', str.__str__(r), r == 'raw', print(r) is None, r.upper(), f'{r:>10}', {r: r})
class E(str):
    def __eq__(self, o): return 'eq called'
    def __hash__(self): return 1
e = E('x')
print(e == 'x', 'x' == e, e != 'x', e in ['y'], {e: 1}, [e].index('zzz'), hash(e))
class I(str):
    def __iter__(self): return iter([1, 2])
    def __contains__(self, x): return True
    def __bool__(self): return False
i = I('abc')
print(list(i), 'zz' in i, bool(i), [*i], tuple(i), 'yes' if i else 'no', not i, set(i), len(i), list(reversed(i)))
try:
    S()
except TypeError as err:
    print(err)
try:
    str.__new__(int)
except TypeError as err:
    print(err)
